import {
  addEntries,
  type Day,
  dayOfCell,
  type Reference,
  requireDay,
  type SellerEvent,
  type SettlementRules,
  settleReference,
  type Tally,
} from '@gold-seller/criteria';
import { mergePacked, packTally, storedMonth } from './packed-tally.ts';
import type { SellerBatch } from './seller-batch.ts';
import { identityOf } from './stored-event.ts';

/** What a batch changes of one seller beside the log. */
export interface SettledBatch {
  /** `settle(after) - settle(before)` of all that was touched, by the month under which it is stored. */
  readonly changes: ReadonlyMap<number, Tally>;
  /** The account's events, where any was touched. */
  readonly account: readonly SellerEvent[] | undefined;
  /** The first day on which something has changed that the last decision may have read. */
  readonly changedFrom: Day | undefined;
}

/** Settles what a batch touched, with the events that were there before it, by reference. */
export function settleBatch(
  batch: SellerBatch,
  stored: ReadonlyMap<Reference, readonly SellerEvent[]>,
  rules: SettlementRules,
): SettledBatch {
  const { withdrawnBefore, withdrawnNow } = batch;
  const stoodBefore = (event: SellerEvent) => withdrawnBefore.size === 0 || !withdrawnBefore.has(identityOf(event));
  const standsAfter = (event: SellerEvent) =>
    stoodBefore(event) && (withdrawnNow.size === 0 || !withdrawnNow.has(identityOf(event)));
  const changes: Tally = new Map();
  let account: readonly SellerEvent[] | undefined;
  const accountDays: Day[] = [];
  for (const [reference, added] of batch.touched) {
    const there = stored.get(reference) ?? [];
    const before = there.filter(stoodBefore);
    const after = [...there, ...added].filter(standsAfter);
    if (before.length > 0) addEntries(changes, settleReference(reference, before, rules), -1);
    addEntries(changes, settleReference(reference, after, rules), 1);
    if (reference === 'account') {
      account = after;
      const said = [...added, ...there.filter((event) => withdrawnNow.has(identityOf(event)))];
      accountDays.push(...said.map((event) => dayAbout(event, rules)));
    }
  }
  return { changes: byMonth(changes), account, changedFrom: changedFrom(batch, changes, accountDays) };
}

/** The day before the first one that something said of an account is about: a decision reads its own day of an account. */
function dayAbout({ time, data }: SellerEvent, rules: SettlementRules): Day {
  const said = rules.dayOf(time);
  const from = 'from' in data && typeof data.from === 'string' ? requireDay(data.from) : said;
  return Math.min(said, from) - 1;
}

/** The first day on which something has changed, where a decision after it may have read that. */
function changedFrom({ decidedOn }: SellerBatch, changes: Tally, accountDays: readonly Day[]): Day | undefined {
  if (decidedOn === null) return undefined;
  let first = accountDays.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  // What is said of an account from now on changes what is shown, though no decision.
  if (first === Number.POSITIVE_INFINITY) first = decidedOn;
  for (const [key, { count, parts }] of changes) {
    if (count !== 0 || parts !== undefined) first = Math.min(first, dayOfCell(key));
  }
  return first < decidedOn || accountDays.length > 0 ? first : undefined;
}

/** A stored month with changes added to it; nothing where it comes to nothing. */
export function changedMonth(packed: Uint8Array | undefined, change: Tally, month: number): Uint8Array | undefined {
  const sum = packed === undefined ? packTally(change, month) : mergePacked(packed, change, month);
  return sum.length === 0 ? undefined : sum;
}

/** The parts of a tally by the month under which they are stored. */
export function byMonth(changes: Tally): ReadonlyMap<number, Tally> {
  const months = new Map<number, Tally>();
  for (const [key, cell] of changes) {
    const month = storedMonth(key);
    let tally = months.get(month);
    if (tally === undefined) {
      tally = new Map();
      months.set(month, tally);
    }
    tally.set(key, cell);
  }
  return months;
}
