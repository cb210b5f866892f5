import { accountOf, profileOf, type SellerEvent, type SettlementRules, type Tally } from '@gold-seller/criteria';
import { encodeAccount } from './account-record.ts';
import { appendEvent } from './append-event.ts';
import { bySeller } from './by-seller.ts';
import { inTurns } from './in-turns.ts';
import type { IngestOutcome } from './ingest-outcome.ts';
import { numberedEvent } from './numbered-event.ts';
import type { SellerBatch } from './seller-batch.ts';
import type { BatchRows, MonthKey, ProfileRow, SellerKey, SellerTables, TallyRow } from './seller-tables.ts';
import { changedMonth, type SettledBatch, settleBatch } from './settle-batch.ts';
import { type SharedFate, sharedFate } from './shared-fate.ts';
import { type FoundBy, lockedBatches, type WhatIsThere, whatIsThere } from './what-is-there.ts';

/**
 * Appends events to the logs of their sellers and adds what they change to the tallies, inside one transaction of the
 * tables given: a few questions for many sellers. Throws `EventIsThere` for one that was not found.
 */
export async function ingestEvents(
  tables: SellerTables,
  events: readonly SellerEvent[],
  rules: SettlementRules,
  { buyersAre = 'names', foundBy = 'identity' }: IngestOptions = {},
): Promise<readonly IngestOutcome[]> {
  if (events.length === 0) return [];
  const batches = await lockedBatches(tables, events);
  const outcomes = new Array<IngestOutcome>(events.length);
  const allDone = sharedFate();
  // While the database is busy with some sellers, this process is with others.
  const parts = partsOf(events).map(async (part) => {
    const ofPart = part.map((index) => events[index] as SellerEvent); // safe: indices of this very list
    const there = await whatIsThere(tables, batches, ofPart, rules, { buyersAre, foundBy });
    for (const [at, event] of ofPart.entries()) {
      const batch = there.batches.get(event.seller);
      if (batch === undefined) {
        outcomes[part[at] ?? 0] = 'seller_erased';
        continue;
      }
      const asked = there.numbered[at];
      const numbered = asked?.newBuyer === undefined ? asked : undefined;
      const appended = numbered ?? numberedEvent(batch, event, there.hashes[at], rules);
      outcomes[part[at] ?? 0] = appendEvent(batch, appended, rules);
    }
    await writeBatches(tables, there, rules, allDone);
  });
  await allDone(parts);
  return outcomes;
}

interface IngestOptions {
  /** How the events call their buyers: by the marketplace's names, or by the numbers they have in the seller's log. */
  readonly buyersAre?: 'names' | 'numbers';
  readonly foundBy?: FoundBy;
}

const eventsPerPart = 2500;

/** The places of events, seller by seller, in parts. */
function partsOf(events: readonly SellerEvent[]): readonly (readonly number[])[] {
  const placesOf = bySeller(events.map(({ seller }, index) => ({ seller, index })));
  const parts: number[][] = [];
  for (const seller of new Set(events.map((event) => event.seller))) {
    let part = parts.at(-1);
    if (part === undefined || part.length >= eventsPerPart) {
      part = [];
      parts.push(part);
    }
    for (const { index } of placesOf(seller)) part.push(index);
  }
  return parts;
}

/** So many at a time take some milliseconds. */
const sellersPerTurn = 50;
const monthsPerTurn = 100;

const noRows: BatchRows = {
  ...{ log: [], buyers: [], references: [], withdrawals: [] },
  ...{ tallies: [], ends: [], profiles: [], reviews: [] },
};

/** Lets the database take in what is known while what comes of it is worked out. */
async function writeBatches(
  tables: SellerTables,
  there: WhatIsThere,
  rules: SettlementRules,
  allDone: SharedFate,
): Promise<void> {
  const batches = [...there.batches.values()].filter(({ lastSeq, seqBefore }) => lastSeq > seqBefore);
  const logged = tables.write({ ...noRows, log: batches.flatMap(({ log }) => log) });
  const settling = async () => {
    const settled: Settled[] = [];
    for await (const batch of inTurns(batches, sellersPerTurn)) {
      settled.push({ batch, ...settleBatch(batch, there.stored.get(batch.seller) ?? new Map(), rules) });
    }
    const months = monthsOf(settled);
    const reviews = settled.flatMap(({ batch, changedFrom }) =>
      changedFrom === undefined ? [] : [{ ...keyIn(batch), since: changedFrom }],
    );
    const packed = tables.talliesOf(months.filter(({ isNew }) => !isNew));
    const beside = tables.write({ ...rowsBeside(batches), profiles: profilesOf(settled, rules), reviews });
    const tallied = async () => tables.write({ ...noRows, tallies: await talliesOf(months, await packed) });
    await allDone([beside, tallied()]);
  };
  await allDone([logged, settling()]);
}

function rowsBeside(batches: readonly SellerBatch[]): BatchRows {
  return {
    ...noRows,
    buyers: batches.flatMap(({ buyers }) => buyers),
    references: batches.flatMap(({ references }) => references),
    withdrawals: batches.flatMap((batch) =>
      [...batch.withdrawnNow.values()].map(({ source, id }) => ({ ...keyIn(batch), source, id })),
    ),
    ends: batches.map((batch) => ({
      ...keyIn(batch),
      lastSeq: batch.lastSeq,
      lastBuyer: batch.lastBuyer,
      withdrawals: batch.withdrawnBefore.size + batch.withdrawnNow.size,
      sealedParts: batch.sealedParts,
      sealedEvents: batch.sealedEvents,
    })),
  };
}

interface Settled extends SettledBatch {
  readonly batch: SellerBatch;
}

function profilesOf(settled: readonly Settled[], rules: SettlementRules): readonly ProfileRow[] {
  return settled.flatMap(({ batch, account }) =>
    account === undefined ? [] : [{ ...keyIn(batch), ...profileRow(account, rules) }],
  );
}

function keyIn({ bucket, seller }: SellerBatch): SellerKey {
  return { bucket, seller };
}

interface ChangedMonth extends MonthKey {
  readonly change: Tally;
  /** Whether nothing can be stored of it. */
  readonly isNew: boolean;
}

function monthsOf(settled: readonly Settled[]): readonly ChangedMonth[] {
  return settled.flatMap(({ batch, changes }) =>
    [...changes].map(([month, change]) => ({ ...keyIn(batch), month, change, isNew: batch.seqBefore === 0 })),
  );
}

async function talliesOf(months: readonly ChangedMonth[], rows: readonly TallyRow[]): Promise<readonly TallyRow[]> {
  const stored = new Map<string, Uint8Array>();
  for (const { seller, month, packed } of rows) {
    if (packed !== undefined) stored.set(`${seller}\u0000${month}`, packed);
  }
  const tallies: TallyRow[] = [];
  for await (const { bucket, seller, month, change } of inTurns(months, monthsPerTurn)) {
    const packed = changedMonth(stored.get(`${seller}\u0000${month}`), change, month);
    tallies.push({ bucket, seller, month, packed });
  }
  return tallies;
}

/** What the account's events say of the seller. */
export function profileRow(events: readonly SellerEvent[], rules: SettlementRules): Omit<ProfileRow, keyof SellerKey> {
  const account = accountOf(events, rules);
  const { name = null, country = null, category = null } = profileOf(events);
  return { openedDay: account.openedDay ?? null, name, country, category, account: encodeAccount(account) };
}
