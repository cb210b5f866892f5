import { isDeepStrictEqual } from 'node:util';
import { GoldSellerError, type Settlement, settlementDefault, settlementRules } from '@gold-seller/criteria';
import type { LedgerTransaction } from './ledger-store.ts';

/**
 * The settlement of a ledger: what it was given first, inside one transaction. Another one can be chosen until the first
 * event is in; after that it would change what every tally means, and is a `settlement_differs`.
 */
export async function chooseSettlement(
  { kysely, lockProgramme }: Pick<LedgerTransaction, 'kysely' | 'lockProgramme'>,
  wanted: Settlement | undefined,
  now: number,
): Promise<Settlement> {
  await lockProgramme();
  const row = await kysely
    .selectFrom('programme_log')
    .select('data')
    .where('type', '=', 'settlement_chosen')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const chosen = row === undefined ? undefined : (JSON.parse(row.data) as Settlement); // safe: written below
  if (chosen !== undefined && (wanted === undefined || isDeepStrictEqual(chosen, wanted))) return chosen;
  const event = await kysely.selectFrom('log').select('seq').limit(1).executeTakeFirst();
  if (chosen !== undefined && wanted !== undefined && event !== undefined) {
    throw new GoldSellerError(
      'settlement_differs',
      `this ledger settles ${described(chosen)}, not ${described(wanted)}: use another data folder (GOLD_SELLER_DATA)`,
    );
  }
  const settlement = wanted ?? settlementDefault;
  settlementRules(settlement);
  const data = JSON.stringify(settlement);
  await kysely.insertInto('programme_log').values({ type: 'settlement_chosen', time: now, data }).execute();
  return settlement;
}

function described({ zone, disputeDays, version }: Settlement): string {
  return `in ${zone} with ${disputeDays} dispute days (version ${version})`;
}
