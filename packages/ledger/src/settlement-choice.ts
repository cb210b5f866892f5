import { isDeepStrictEqual } from 'node:util';
import {
  GoldSellerError,
  type Settlement,
  type SettlementRules,
  settlementDefault,
  settlementRules,
} from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import type { LedgerTransaction } from './ledger-store.ts';
import type { Schema } from './schema.ts';

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
  const chosen = await lastChosen(kysely);
  if (chosen !== undefined && (wanted === undefined || isDeepStrictEqual(chosen, wanted))) return chosen;
  if (chosen !== undefined && wanted !== undefined && (await isHeld(kysely))) {
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

/**
 * Holds a ledger to the settlement it was opened with, before the first event comes in: nobody can choose another one from
 * then on. Throws `settlement_differs` where somebody else has chosen another one since.
 */
export async function holdSettlement(
  { kysely, lockProgramme }: Pick<LedgerTransaction, 'kysely' | 'lockProgramme'>,
  rules: SettlementRules,
  now: number,
): Promise<void> {
  await lockProgramme();
  const chosen = await lastChosen(kysely);
  if (chosen !== undefined && !isSame(settlementRules(chosen), rules)) {
    throw new GoldSellerError(
      'settlement_differs',
      `this ledger settles ${described(chosen)} by now, and not as it was opened: open it again`,
    );
  }
  if (await isHeld(kysely)) return;
  await kysely.insertInto('programme_log').values({ type: 'settlement_held', time: now, data: '{}' }).execute();
}

async function lastChosen(kysely: Kysely<Schema>): Promise<Settlement | undefined> {
  const row = await kysely
    .selectFrom('programme_log')
    .select('data')
    .where('type', '=', 'settlement_chosen')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.data) as Settlement); // safe: written above
}

/** Ledgers of before have events and no act that says so. */
async function isHeld(kysely: Kysely<Schema>): Promise<boolean> {
  const act = await kysely
    .selectFrom('programme_log')
    .select('seq')
    .where('type', '=', 'settlement_held')
    .limit(1)
    .executeTakeFirst();
  if (act !== undefined) return true;
  return (await kysely.selectFrom('log').select('seq').limit(1).executeTakeFirst()) !== undefined;
}

/** What they are made of says what they do. */
function isSame(one: SettlementRules, other: SettlementRules): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function described({ zone, disputeDays, version }: Settlement): string {
  return `in ${zone} with ${disputeDays} dispute days (version ${version})`;
}
