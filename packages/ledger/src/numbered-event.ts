import { type Reference, referencesOf, type SellerEvent, type SettlementRules } from '@gold-seller/criteria';
import { keptEvent } from './kept-event.ts';
import type { SellerBatch } from './seller-batch.ts';

/** An event as its log keeps it, its buyer a number. */
export interface NumberedEvent {
  readonly event: SellerEvent;
  readonly references: readonly Reference[];
  /** The hash of a buyer who has no number yet: the event has the next one, which others may take before it. */
  readonly newBuyer: string | undefined;
}

/** Puts its number in the place of an event's buyer, where it has one, whose hash is given. */
export function numberedEvent(
  batch: SellerBatch,
  event: SellerEvent,
  hash: string | undefined,
  rules: SettlementRules,
): NumberedEvent {
  const number = hash === undefined ? undefined : batch.numbers.get(hash);
  const kept = keptEvent(event, hash === undefined ? undefined : (number ?? batch.lastBuyer + 1));
  const newBuyer = number === undefined ? hash : undefined;
  return { event: kept, references: referencesOf(kept, rules), newBuyer };
}
