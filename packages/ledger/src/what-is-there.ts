import type { Reference, SellerEvent, SettlementRules } from '@gold-seller/criteria';
import { referencesOf } from '@gold-seller/criteria';
import { bucketOf } from './bucket.ts';
import { buyerHash } from './buyer-hash.ts';
import { buyerIn } from './buyer-in-event.ts';
import { bySeller } from './by-seller.ts';
import { lockKept } from './lock-kept.ts';
import { noteErased } from './note-erased.ts';
import { type NumberedEvent, numberedEvent } from './numbered-event.ts';
import { noteSealed } from './sealing/note-sealed.ts';
import { type SellerBatch, sellerBatch } from './seller-batch.ts';
import type { SellerKey, SellerTables } from './seller-tables.ts';
import { eventOfRow, identityOf } from './stored-event.ts';

/**
 * How events that are there already are found: by what they have in common with those that come, which is read anyway, or
 * by their identity as well. Only events that have changed what they name are missed by the first.
 */
export type FoundBy = 'reference' | 'identity';

/** What the tables have of the sellers of a batch, as far as the batch has to do with it. */
export interface WhatIsThere {
  readonly batches: ReadonlyMap<string, SellerBatch>;
  /** Of each event the hash of the buyer it names, if it names one. */
  readonly hashes: readonly (string | undefined)[];
  /** Each event with its buyer's number; of sellers who are new nothing. */
  readonly numbered: readonly (NumberedEvent | undefined)[];
  /** By seller and reference. */
  readonly stored: ReadonlyMap<string, ReadonlyMap<Reference, readonly SellerEvent[]>>;
}

/** Reads what is known of events of sellers who are locked. */
export async function whatIsThere(
  tables: SellerTables,
  locked: ReadonlyMap<string, SellerBatch>,
  events: readonly SellerEvent[],
  rules: SettlementRules,
  { buyersAre, foundBy }: { readonly buyersAre: 'names' | 'numbers'; readonly foundBy: FoundBy },
): Promise<WhatIsThere> {
  const batches = new Map(events.flatMap(({ seller }) => batchEntry(seller, locked)));
  const oldBatch = ({ seller }: SellerEvent) => {
    const batch = batches.get(seller);
    return batch !== undefined && batch.seqBefore > 0 ? batch : undefined;
  };
  const hashes = events.map((event) => (buyersAre === 'names' ? hashIn(event) : undefined));
  const buyers = new Map<string, SellerKey & { readonly hash: string }>();
  for (const [at, event] of events.entries()) {
    const [hash, batch] = [hashes[at], oldBatch(event)];
    if (hash === undefined || batch === undefined) continue;
    buyers.set(hash, { bucket: batch.bucket, seller: batch.seller, hash });
  }
  for (const { seller, hash, number } of await tables.numbersOf([...buyers.values()])) {
    batches.get(seller)?.numbers.set(hash, number);
  }
  const numbered = events.map((event, at) => {
    const batch = oldBatch(event);
    return batch && numberedEvent(batch, event, hashes[at], rules);
  });
  const old = numbered.flatMap((each) => each ?? []);
  const withdrawn = await readIdentities(tables, batches, old, foundBy);
  const asked = [...old, ...withdrawn.map((event) => ({ event, references: referencesOf(event, rules) }))];
  const stored = await readReferences(tables, batches, asked);
  await noteErased(tables, batches, events, hashes);
  await noteSealed(tables, batches, old, rules);
  return { batches, hashes, numbered, stored };
}

function batchEntry(seller: string, locked: ReadonlyMap<string, SellerBatch>): readonly [string, SellerBatch][] {
  const batch = locked.get(seller);
  return batch === undefined ? [] : [[seller, batch]];
}

/**
 * Locks the sellers, in the order of their keys so that no two batches wait for each other, and opens their batches. A seller
 * who was erased has none.
 */
export async function lockedBatches(
  tables: SellerTables,
  events: readonly SellerEvent[],
): Promise<ReadonlyMap<string, SellerBatch>> {
  const ends = await lockKept(tables, keysOf(events));
  const withdrawnOf = bySeller(await tables.withdrawalsOf(ends.filter((each) => each.withdrawals > 0)));
  return new Map(ends.map((each) => [each.seller, sellerBatch(each, withdrawnOf(each.seller))]));
}

function keysOf(events: readonly SellerEvent[]): readonly SellerKey[] {
  const sellers = [...new Set(events.map(({ seller }) => seller))];
  const keys = sellers.map((seller) => ({ bucket: bucketOf(seller), seller }));
  return keys.toSorted((a, b) => a.bucket - b.bucket || (a.seller < b.seller ? -1 : 1));
}

function hashIn(event: SellerEvent): string | undefined {
  const buyer = buyerIn(event);
  return buyer === undefined ? undefined : buyerHash(event.seller, buyer);
}

/** Notes events that are there by their identity where nothing else finds them; returns the ones that are withdrawn. */
async function readIdentities(
  tables: SellerTables,
  batches: ReadonlyMap<string, SellerBatch>,
  numbered: readonly NumberedEvent[],
  foundBy: FoundBy,
): Promise<readonly SellerEvent[]> {
  const keyOf = ({ seller }: SellerEvent, { source, id }: { readonly source: string; readonly id: string }) => ({
    ...{ bucket: bucketOf(seller), seller, source, id },
  });
  const unfound = numbered.filter(({ references }) => foundBy === 'identity' || references.length === 0);
  const targets = numbered.flatMap(({ event }) => (event.type === 'event.withdrawn' ? [keyOf(event, event.data)] : []));
  const rows = await tables.eventsOf([...unfound.map(({ event }) => keyOf(event, event)), ...targets]);
  const isTarget = new Set(targets.map((target) => `${target.seller}\u0000${identityOf(target)}`));
  return rows.flatMap((row) => {
    const event = eventOfRow(row.seller, row);
    const identity = identityOf(event);
    batches.get(row.seller)?.known.set(identity, row);
    return isTarget.has(`${row.seller}\u0000${identity}`) ? [event] : [];
  });
}

/** Reads the events that share a reference with those given, and notes them by their identity too. */
async function readReferences(
  tables: SellerTables,
  batches: ReadonlyMap<string, SellerBatch>,
  named: readonly Pick<NumberedEvent, 'event' | 'references'>[],
): Promise<WhatIsThere['stored']> {
  const asked = new Map<string, Set<Reference>>();
  for (const { event, references } of named) {
    let ofSeller = asked.get(event.seller);
    if (ofSeller === undefined) {
      ofSeller = new Set();
      asked.set(event.seller, ofSeller);
    }
    for (const reference of references) ofSeller.add(reference);
  }
  const keys = [...asked].flatMap(([seller, references]) =>
    [...references].map((reference) => ({ bucket: bucketOf(seller), seller, reference })),
  );
  const stored = new Map<string, Map<Reference, SellerEvent[]>>();
  for (const row of await tables.referencedBy(keys)) {
    let ofSeller = stored.get(row.seller);
    if (ofSeller === undefined) {
      ofSeller = new Map();
      stored.set(row.seller, ofSeller);
    }
    const reference = row.reference as Reference; // safe: one of those that were asked for
    const event = eventOfRow(row.seller, row);
    batches.get(row.seller)?.known.set(identityOf(event), row);
    const group = ofSeller.get(reference);
    if (group === undefined) ofSeller.set(reference, [event]);
    else group.push(event);
  }
  return stored;
}
