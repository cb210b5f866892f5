import { accountOf, profileOf, type SellerEvent, type SettlementRules } from '@gold-seller/criteria';
import { encodeAccount } from '../account-record.ts';
import type { Database } from './database.ts';

export type WriteAccount = (bucket: number, seller: string, events: readonly SellerEvent[]) => void;

/** Writes what the account's events say of the seller, and that the public document is due. */
export function accountWriter({ connection }: Database, rules: SettlementRules): WriteAccount {
  const update = connection.prepare(
    `update seller set opened_day = ?, name = ?, country = ?, category = ?, account = ?
     where bucket = ? and seller = ?`,
  );
  const announce = connection.prepare('insert into outbox (bucket, seller) values (?, ?)');
  return (bucket, seller, events) => {
    const account = accountOf(events, rules);
    const { name = null, country = null, category = null } = profileOf(events);
    update.run(account.openedDay ?? null, name, country, category, encodeAccount(account), bucket, seller);
    announce.run(bucket, seller);
  };
}
