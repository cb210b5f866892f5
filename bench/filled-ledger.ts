import assert from 'node:assert/strict';
import type { Day, Policy } from '@gold-seller/criteria';
import { presets } from '@gold-seller/criteria/presets';
import { openLedger } from '@gold-seller/ledger';
import { encodeAccount } from '../packages/ledger/src/account-record.ts';
import { bucketOf } from '../packages/ledger/src/bucket.ts';
import { byMonth, changedMonth } from '../packages/ledger/src/settle-batch.ts';
import { randomFrom } from './synthetic-sellers.ts';
import { plainAccount, syntheticTally } from './synthetic-tally.ts';

const { 'gold-default': preset } = presets;
assert.ok(preset !== undefined);

/** What the filled ledgers are decided by, any day. */
export const dailyPolicy: Policy = { ...preset, effectiveFrom: '2026-01-01', cadence: { every: 'day' } };

/** The first day decided. */
export const firstDay: Day = 20_500; // 2026-02-16
/** Sellers have tallies of so many days before it. */
export const windowDays = 180;
export const openedDay: Day = firstDay - 600;

/** A seller's rows: their name, and their packed months. */
export interface FilledSeller {
  readonly bucket: number;
  readonly seller: string;
  readonly months: readonly (readonly [month: number, packed: Uint8Array])[];
}

/** So many different tallies there are; a million sellers share them. */
const poolMax = 2000;

/** Sellers with half a year of so many orders a day each, as their tables hold them. Returns how many cells that is each. */
export function filledSellers(count: number, ordersADay: number) {
  const random = randomFrom(5);
  const pool = Array.from({ length: Math.min(count, poolMax) }, () =>
    syntheticTally(firstDay, windowDays, ordersADay, random),
  );
  const packed = pool.map((tally) =>
    [...byMonth(tally)].flatMap(([month, part]) => {
      const bytes = changedMonth(undefined, part, month);
      return bytes === undefined ? [] : [[month, bytes] as const];
    }),
  );
  const cellsEach = Math.round(pool.reduce((sum, { size }) => sum + size, 0) / pool.length);
  function* sellers(): Generator<FilledSeller> {
    for (let index = 0; index < count; index++) {
      const seller = `seller-${index}`;
      yield { bucket: bucketOf(seller), seller, months: packed[index % packed.length] ?? [] };
    }
  }
  return { cellsEach, sellers };
}

export const filledAccount = encodeAccount(plainAccount(openedDay));

/** Makes a ledger with the policy and no sellers yet. */
export async function emptyLedger(database: string): Promise<void> {
  const ledger = await openLedger({ database, now: () => firstDay * 86_400_000 });
  await ledger.publish(dailyPolicy);
  await ledger.close();
}
