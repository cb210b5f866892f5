import { type BadgeReader, type BadgeReaderOptions, badgeReader } from './badge-reader.ts';
import { type EventSender, type EventSenderOptions, eventSender } from './event-sender.ts';
import { type HistoryReader, historyReader } from './history-reader.ts';
import { type OperatorDesk, operatorDesk } from './operator-desk.ts';
import { type PolicyReader, policyReader } from './policy-reader.ts';

/** Badges, their histories and the rules they are given by out, events in; and the operator's desk. */
export interface GoldSeller extends BadgeReader, HistoryReader, PolicyReader, EventSender, OperatorDesk {}

export interface GoldSellerOptions extends BadgeReaderOptions, EventSenderOptions {}

/** The client of a Gold Seller server. Without a key it reads badges; sending is then refused with `key_missing`. */
export function goldSeller(options: GoldSellerOptions): GoldSeller {
  return {
    ...badgeReader(options),
    ...historyReader(options),
    ...policyReader(options),
    ...eventSender(options),
    ...operatorDesk(options),
  };
}
