import { type Day, type Measure, measureOfSlot, monthOfDay, shownLevel } from '@gold-seller/criteria';
import { decodeAccount } from '../account-record.ts';
import { bySeller } from '../by-seller.ts';
import type { DecidedSeller, DecisionTables } from '../decision-tables.ts';
import { runningMonth } from '../packed-tally.ts';
import { standingOfRow } from '../standing-record.ts';
import { eachCount } from '../sum-packed.ts';
import { usualWeeks, type Weighed } from './brake.ts';
import { decideSeller, moveOf, type RunBasis } from './decide-share.ts';

/** Says what a run would do to the badges of some buckets, and how much of what it counts there was; changes nothing. */
export async function weighShare(
  tables: DecisionTables,
  run: RunBasis,
  buckets: readonly number[],
  sampled: ReadonlySet<number>,
): Promise<Weighed> {
  const sellers = await tables.sellersIn(buckets, { programme: run.name, day: run.day });
  const holders = sellers.filter((seller) => isHolder(seller) && (seller.decidedOn ?? 0) < run.day);
  const monthsOf = bySeller(await tables.monthsOf(holders));
  const losing = holders.filter((seller) => {
    const decided = decideSeller(run, seller, decodeAccount(seller.account), monthsOf(seller.seller), undefined);
    return decided !== undefined && moveOf(run, decided) < 0;
  });
  const sample = buckets.filter((bucket) => sampled.has(bucket));
  return { holders: holders.length, losing: losing.length, fed: await fedIn(tables, sample, run.day) };
}

function isHolder({ shown, standing }: DecidedSeller): boolean {
  const now = shown ?? standing;
  return now !== null && shownLevel(standingOfRow(now)) !== undefined;
}

/** What every feed that breaks shows in. What goes wrong is not among it: fewer late parcels are good news. */
const fedMeasures: ReadonlySet<Measure> = new Set<Measure>([
  'orders_confirmed',
  'orders_due_to_ship',
  'orders_shipped_on_time',
  'deliveries_due',
  'deliveries_on_time',
  'orders_completed',
  'ratings',
  'inquiries_due_in_24_hours',
  'inquiries_answered_in_24_hours',
]);

const isFed = (column: number) => fedMeasures.has(measureOfSlot(column >> 1));

/** The lag policies read dispatches with: what happened later is not all reported yet. */
const lagDays = 3;
const weekDays = 7;

async function fedIn(tables: DecisionTables, buckets: readonly number[], day: Day): Promise<Weighed['fed']> {
  if (buckets.length === 0) return {};
  const end = day - lagDays;
  const from = end - weekDays * (1 + usualWeeks);
  const fed = new Map<Measure, number[]>();
  const show = (cellDay: Day, column: number, count: number) => {
    if (cellDay < from || cellDay >= end) return;
    const measure = measureOfSlot(column >> 1);
    const weeks = fed.get(measure) ?? new Array<number>(1 + usualWeeks).fill(0);
    const week = Math.floor((end - 1 - cellDay) / weekDays);
    weeks[week] = (weeks[week] ?? 0) + count;
    fed.set(measure, weeks);
  };
  for (const { month, packed } of await tables.monthsIn(buckets, monthOfDay(from), monthOfDay(end - 1))) {
    if (month !== runningMonth) eachCount(packed, month, isFed, show);
  }
  return Object.fromEntries(fed) as Weighed['fed']; // safe: its own keys
}
