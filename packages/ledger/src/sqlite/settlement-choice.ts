import { isDeepStrictEqual } from 'node:util';
import { GoldSellerError, type Settlement, settlementDefault, settlementRules } from '@gold-seller/criteria';
import type { Database } from './database.ts';

/**
 * The settlement of a ledger: what it was given first. Another one can be chosen until the first event is in; after
 * that it would change what every tally means, and is a `settlement_differs`.
 */
export function chooseSettlement({ connection }: Database, wanted: Settlement | undefined, now: number): Settlement {
  const row = connection
    .prepare(`select data from programme_log where type = 'settlement_chosen' order by seq desc limit 1`)
    .get();
  const chosen = row === undefined ? undefined : (JSON.parse(String(row.data)) as Settlement); // safe: written below
  if (chosen !== undefined && (wanted === undefined || sameSettlement(chosen, wanted))) return chosen;
  const hasEvents = connection.prepare('select 1 from log limit 1').get() !== undefined;
  if (chosen !== undefined && wanted !== undefined && hasEvents) {
    throw new GoldSellerError(
      'settlement_differs',
      `this ledger settles ${described(chosen)}, not ${described(wanted)}: use another data folder (GOLD_SELLER_DATA)`,
    );
  }
  const settlement = wanted ?? settlementDefault;
  settlementRules(settlement);
  connection
    .prepare(`insert into programme_log (type, time, data) values ('settlement_chosen', ?, ?)`)
    .run(now, JSON.stringify(settlement));
  return settlement;
}

function sameSettlement(a: Settlement, b: Settlement): boolean {
  return isDeepStrictEqual(a, b);
}

function described({ zone, disputeDays, version }: Settlement): string {
  return `in ${zone} with ${disputeDays} dispute days (version ${version})`;
}
