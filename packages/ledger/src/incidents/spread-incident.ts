import {
  exclusionsOf,
  type Incident,
  monthOfDay,
  requireDay,
  type SellerEvent,
  type SettlementRules,
} from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import { bucketSizes } from '../bucket-sizes.ts';
import { bySeller } from '../by-seller.ts';
import { inChunks, sharesOf } from '../in-shares.ts';
import { ingestEvents } from '../ingest-events.ts';
import type { LedgerStore, LedgerTransaction } from '../ledger-store.ts';
import { lockKept } from '../lock-kept.ts';
import type { Schema } from '../schema.ts';
import type { SellerKey } from '../seller-tables.ts';
import { eventOfRow } from '../stored-event.ts';

/** What an incident changed. */
export interface IncidentSpread {
  /** Sellers of whom something is left out by it that was not before, or counts again. */
  readonly sellers: number;
  /** Exclusions added or withdrawn. */
  readonly events: number;
}

/** The most sellers whose logs are read in one transaction: others get their turn. */
const sellersMax = 100;

/** The sellers of some buckets it may be about. */
type Touched = (kysely: Kysely<Schema>, buckets: readonly number[]) => Promise<readonly SellerKey[]>;

/** What is to be added to a seller's log. */
type EventsOf = (seller: string, events: readonly SellerEvent[]) => readonly SellerEvent[];

/** Leaves out of every seller's record what fell due while an incident lasted; the same again adds only what is new. */
export function spreadIncident(
  store: LedgerStore,
  rules: SettlementRules,
  incident: Incident,
  onProgress: (share: number) => void,
): Promise<IncidentSpread> {
  const months = [monthOfDay(requireDay(incident.from)), monthOfDay(requireDay(incident.to))] as const;
  const touched: Touched = (kysely, buckets) =>
    kysely
      .selectFrom('tally')
      .select(['bucket', 'seller'])
      .distinct()
      .where('bucket', 'in', buckets)
      .where('month', '>=', months[0])
      .where('month', '<=', months[1])
      .orderBy('bucket')
      .orderBy('seller')
      .execute();
  const exclude: EventsOf = (seller, events) => exclusionsOf(incident, seller, events, rules);
  return addToLogs(store, rules, { touched, eventsOf: exclude }, onProgress);
}

/** Lets everything an incident left out count again. */
export function withdrawIncident(
  store: LedgerStore,
  rules: SettlementRules,
  { id, now }: { readonly id: string; readonly now: number },
  onProgress: (share: number) => void,
): Promise<IncidentSpread> {
  const prefix = `incident/${id}/`;
  const isOurs = (event: SellerEvent) => event.source === 'incident' && event.id.startsWith(prefix);
  const touched: Touched = (kysely, buckets) =>
    kysely
      .selectFrom('log')
      .select(['bucket', 'seller'])
      .distinct()
      .where('bucket', 'in', buckets)
      .where('source', '=', 'incident')
      .where('type', '=', 'matter.excluded')
      .orderBy('bucket')
      .orderBy('seller')
      .execute();
  const withdraw: EventsOf = (seller, events) =>
    events.filter(isOurs).map(({ source, id: excluded }) => ({
      seller,
      source: 'incident',
      id: `withdrawn/${excluded}`,
      type: 'event.withdrawn',
      time: now,
      data: { source, id: excluded },
    }));
  return addToLogs(store, rules, { touched, eventsOf: withdraw }, onProgress);
}

interface Spreading {
  readonly touched: Touched;
  readonly eventsOf: EventsOf;
}

/** In many transactions: broken off, it is begun again and adds what is left. */
async function addToLogs(
  store: LedgerStore,
  rules: SettlementRules,
  { touched, eventsOf }: Spreading,
  onProgress: (share: number) => void,
): Promise<IncidentSpread> {
  const sizes = await store.inTransaction(({ kysely }) => bucketSizes(kysely));
  let [sellers, events, done] = [0, 0, 0];
  for (const share of sharesOf(sizes, store.bucketsPerTransaction)) {
    const keys = await store.inTransaction(({ kysely }) => touched(kysely, share));
    for (const some of inChunks(keys, sellersMax)) {
      const added = await store.inTransaction((transaction) => addToSome(transaction, some, eventsOf, rules));
      sellers += new Set(added.map(({ seller }) => seller)).size;
      events += added.length;
    }
    done += share.length;
    onProgress(done / sizes.length);
  }
  return { sellers, events };
}

/** Returns what was not there yet. */
async function addToSome(
  { kysely, sellers }: LedgerTransaction,
  keys: readonly SellerKey[],
  eventsOf: EventsOf,
  rules: SettlementRules,
): Promise<readonly SellerEvent[]> {
  const kept = await lockKept(sellers, keys);
  const logOf = bySeller(await logs(kysely, kept));
  const added = kept.flatMap(({ seller }) =>
    eventsOf(
      seller,
      logOf(seller).map((row) => eventOfRow(seller, row)),
    ),
  );
  // What is read back from a log names buyers by their number already.
  const outcomes = await ingestEvents(sellers, added, rules, { buyersAre: 'numbers' });
  return added.filter((_, index) => outcomes[index] === 'accepted');
}

async function logs(kysely: Kysely<Schema>, keys: readonly SellerKey[]) {
  if (keys.length === 0) return [];
  return kysely
    .selectFrom('log')
    .select(['seller', 'type', 'time', 'source', 'id', 'data'])
    .where('bucket', 'in', [...new Set(keys.map(({ bucket }) => bucket))])
    .where(
      'seller',
      'in',
      keys.map(({ seller }) => seller),
    )
    .where('source', 'is not', null)
    .execute();
}
