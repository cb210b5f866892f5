import { earliest, type SellerEvent, type SettlementRules } from '@gold-seller/criteria';
import type { Database } from './database.ts';

export type WriteAccount = (bucket: number, seller: string, events: readonly SellerEvent[]) => void;

/** Writes what the account's events say of the seller, and that the public document is due. */
export function accountWriter({ connection }: Database, rules: SettlementRules): WriteAccount {
  const update = connection.prepare(
    'update seller set opened_day = ?, name = ?, country = ?, category = ? where bucket = ? and seller = ?',
  );
  const announce = connection.prepare('insert into outbox (bucket, seller) values (?, ?)');
  return (bucket, seller, events) => {
    const registered = earliest(events, 'seller.registered');
    const openedDay = registered === undefined ? null : rules.dayOf(registered.time);
    const { name = null, country = null, category = null } = registered?.data ?? {};
    update.run(openedDay, name, country, category, bucket, seller);
    announce.run(bucket, seller);
  };
}
