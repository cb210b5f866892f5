import { accountOf, profileOf, type Reference, type SellerEvent, type SettlementRules } from '@gold-seller/criteria';
import { encodeAccount } from './account-record.ts';
import { appendEvent } from './append-event.ts';
import { bucketOf } from './bucket.ts';
import { buyerHash } from './buyer-hash.ts';
import { buyerIn } from './buyer-in-event.ts';
import { bySeller } from './by-seller.ts';
import type { IngestOutcome } from './ingest-outcome.ts';
import { buyerNumberIn } from './kept-event.ts';
import { lockKept } from './lock-kept.ts';
import { noteSealed } from './sealing/note-sealed.ts';
import { type SellerBatch, sellerBatch } from './seller-batch.ts';
import type { BatchRows, BuyerNumber, ProfileRow, SellerKey, SellerTables, TallyRow } from './seller-tables.ts';
import { changedMonth, type SettledBatch, settleBatch } from './settle-batch.ts';
import { eventOfRow, identityOf } from './stored-event.ts';

/**
 * Appends events to the logs of their sellers and adds what they change to the tallies, inside one transaction of the
 * tables given. Read in three rounds, written in one, however many events there are.
 */
export async function ingestEvents(
  tables: SellerTables,
  events: readonly SellerEvent[],
  rules: SettlementRules,
): Promise<readonly IngestOutcome[]> {
  const batches = await openBatches(tables, events);
  await noteSealed(tables, batches, events, rules);
  const outcomes = events.map((event) => {
    const batch = batches.get(event.seller);
    return batch === undefined ? 'seller_erased' : appendEvent(batch, event, rules);
  });
  const changed = [...batches.values()].filter(({ lastSeq, seqBefore }) => lastSeq > seqBefore);
  const settled = await settleBatches(tables, changed, rules);
  await tables.write(await rowsOf(tables, settled, rules));
  return outcomes;
}

type Settled = readonly (readonly [batch: SellerBatch, settled: SettledBatch])[];

/**
 * Locks the sellers, in the order of their keys so that no two batches wait for each other, and reads what is known. A
 * seller who was erased has no batch.
 */
async function openBatches(tables: SellerTables, events: readonly SellerEvent[]): Promise<Map<string, SellerBatch>> {
  const ends = await lockKept(tables, keysOf(events));
  const withdrawnOf = bySeller(await tables.withdrawalsOf(ends.filter((each) => each.withdrawals > 0)));
  const batches = new Map(ends.map((each) => [each.seller, sellerBatch(each, withdrawnOf(each.seller))]));
  const old = events.filter(({ seller }) => (batches.get(seller)?.seqBefore ?? 0) > 0);
  const named = old.flatMap((event) => [keyOf(event, event), ...withdrawnBy(event)]);
  for (const row of await tables.eventsOf(named)) {
    batches.get(row.seller)?.known.set(identityOf({ source: row.source ?? '', id: row.id ?? '' }), row);
  }
  for (const { seller, hash, number } of await tables.numbersOf(buyersOf(old))) {
    batches.get(seller)?.numbers.set(hash, number);
  }
  await noteErased(tables, batches, old);
  return batches;
}

/** Looks which numbers are nobody's, where what is there has another buyer than what comes in. */
async function noteErased(
  tables: SellerTables,
  batches: ReadonlyMap<string, SellerBatch>,
  events: readonly SellerEvent[],
): Promise<void> {
  const others = events.flatMap((event): readonly BuyerNumber[] => {
    const [batch, buyer] = [batches.get(event.seller), buyerIn(event)];
    const there = batch?.known.get(identityOf(event));
    if (batch === undefined || there === undefined || buyer === undefined) return [];
    const number = buyerNumberIn(eventOfRow(event.seller, there));
    if (number === undefined || number === batch.numbers.get(buyerHash(event.seller, buyer))) return [];
    return [{ bucket: batch.bucket, seller: event.seller, number }];
  });
  const kept = new Set((await tables.numbersIn(others)).map(({ seller, number }) => `${seller}\u0000${number}`));
  for (const { seller, number } of others) {
    if (!kept.has(`${seller}\u0000${number}`)) batches.get(seller)?.erased.add(number);
  }
}

function keysOf(events: readonly SellerEvent[]): readonly SellerKey[] {
  const sellers = [...new Set(events.map(({ seller }) => seller))];
  const keys = sellers.map((seller) => ({ bucket: bucketOf(seller), seller }));
  return keys.toSorted((a, b) => a.bucket - b.bucket || (a.seller < b.seller ? -1 : 1));
}

function keyOf({ seller }: SellerEvent, { source, id }: { readonly source: string; readonly id: string }) {
  return { bucket: bucketOf(seller), seller, source, id };
}

function withdrawnBy(event: SellerEvent) {
  return event.type === 'event.withdrawn' ? [keyOf(event, event.data)] : [];
}

function buyersOf(events: readonly SellerEvent[]) {
  const buyers = new Map<string, SellerKey & { readonly hash: string }>();
  for (const event of events) {
    const buyer = buyerIn(event);
    if (buyer === undefined) continue;
    const { seller } = event;
    buyers.set(`${seller}\u0000${buyer}`, { bucket: bucketOf(seller), seller, hash: buyerHash(seller, buyer) });
  }
  return [...buyers.values()];
}

/** Reads the events that share what was touched, and settles. */
async function settleBatches(
  tables: SellerTables,
  batches: readonly SellerBatch[],
  rules: SettlementRules,
): Promise<Settled> {
  const keys = batches
    .filter(({ seqBefore }) => seqBefore > 0)
    .flatMap(({ bucket, seller, touched }) => [...touched.keys()].map((reference) => ({ bucket, seller, reference })));
  const stored = new Map<string, Map<Reference, SellerEvent[]>>();
  for (const row of await tables.referencedBy(keys)) {
    const ofSeller = stored.get(row.seller) ?? new Map<Reference, SellerEvent[]>();
    stored.set(row.seller, ofSeller);
    const reference = row.reference as Reference; // safe: one of those that were asked for
    const group = ofSeller.get(reference);
    const event = eventOfRow(row.seller, row);
    if (group === undefined) ofSeller.set(reference, [event]);
    else group.push(event);
  }
  return batches.map((batch) => [batch, settleBatch(batch, stored.get(batch.seller) ?? new Map(), rules)]);
}

async function rowsOf(tables: SellerTables, settled: Settled, rules: SettlementRules): Promise<BatchRows> {
  const batches = settled.map(([batch]) => batch);
  return {
    log: batches.flatMap(({ log }) => log),
    buyers: batches.flatMap(({ buyers }) => buyers),
    references: batches.flatMap(({ references }) => references),
    withdrawals: batches.flatMap((batch) =>
      [...batch.withdrawnNow.values()].map(({ source, id }) => ({ ...keyIn(batch), source, id })),
    ),
    tallies: await talliesOf(tables, settled),
    ends: batches.map((batch) => ({
      ...keyIn(batch),
      lastSeq: batch.lastSeq,
      lastBuyer: batch.lastBuyer,
      withdrawals: batch.withdrawnBefore.size + batch.withdrawnNow.size,
      sealedParts: batch.sealedParts,
      sealedEvents: batch.sealedEvents,
    })),
    profiles: settled.flatMap(([batch, { account }]) =>
      account === undefined ? [] : [{ ...keyIn(batch), ...profileRow(account, rules) }],
    ),
    reviews: settled.flatMap(([batch, { changedFrom }]) =>
      changedFrom === undefined ? [] : [{ ...keyIn(batch), since: changedFrom }],
    ),
  };
}

function keyIn({ bucket, seller }: SellerBatch): SellerKey {
  return { bucket, seller };
}

async function talliesOf(tables: SellerTables, settled: Settled): Promise<readonly TallyRow[]> {
  const months = settled.flatMap(([batch, { changes }]) =>
    [...changes].map(([month, change]) => ({ ...keyIn(batch), month, change, isNew: batch.seqBefore === 0 })),
  );
  const stored = new Map<string, Uint8Array>();
  for (const { seller, month, packed } of await tables.talliesOf(months.filter(({ isNew }) => !isNew))) {
    if (packed !== undefined) stored.set(`${seller}\u0000${month}`, packed);
  }
  return months.map(({ bucket, seller, month, change }) => ({
    bucket,
    seller,
    month,
    packed: changedMonth(stored.get(`${seller}\u0000${month}`), change, month),
  }));
}

/** What the account's events say of the seller. */
export function profileRow(events: readonly SellerEvent[], rules: SettlementRules): Omit<ProfileRow, keyof SellerKey> {
  const account = accountOf(events, rules);
  const { name = null, country = null, category = null } = profileOf(events);
  return { openedDay: account.openedDay ?? null, name, country, category, account: encodeAccount(account) };
}
