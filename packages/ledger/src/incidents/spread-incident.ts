import {
  exclusionsOf,
  type Incident,
  monthOfDay,
  requireDay,
  type SellerEvent,
  type SettlementRules,
} from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import { allBuckets } from '../bucket.ts';
import { bySeller } from '../by-seller.ts';
import { inShares } from '../in-shares.ts';
import { ingestEvents } from '../ingest-events.ts';
import type { LedgerStore } from '../ledger-store.ts';
import type { Schema } from '../schema.ts';
import { eventOfRow } from '../stored-event.ts';

/** What an incident changed. */
export interface IncidentSpread {
  /** Sellers of whom something is left out by it that was not before, or counts again. */
  readonly sellers: number;
  /** Exclusions added or withdrawn. */
  readonly events: number;
}

type EventsOf = (seller: string, events: readonly SellerEvent[]) => readonly SellerEvent[];

/** Leaves out of every seller's record what fell due while an incident lasted; the same again adds only what is new. */
export function spreadIncident(
  store: LedgerStore,
  rules: SettlementRules,
  incident: Incident,
  onProgress: (share: number) => void,
): Promise<IncidentSpread> {
  const months = [monthOfDay(requireDay(incident.from)), monthOfDay(requireDay(incident.to))] as const;
  const touched = async (kysely: Kysely<Schema>, bucket: number) => {
    const rows = await kysely
      .selectFrom('tally')
      .select('seller')
      .distinct()
      .where('bucket', '=', bucket)
      .where('month', '>=', months[0])
      .where('month', '<=', months[1])
      .orderBy('seller')
      .execute();
    return rows.map(({ seller }) => seller);
  };
  const exclude: EventsOf = (seller, events) => exclusionsOf(incident, seller, events, rules);
  return addInBuckets(store, rules, { touched, eventsOf: exclude }, onProgress);
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
  const touched = async (kysely: Kysely<Schema>, bucket: number) => {
    const rows = await kysely
      .selectFrom('log')
      .select('seller')
      .distinct()
      .where('bucket', '=', bucket)
      .where('source', '=', 'incident')
      .where('type', '=', 'matter.excluded')
      .orderBy('seller')
      .execute();
    return rows.map(({ seller }) => seller);
  };
  const withdraw: EventsOf = (seller, events) =>
    events.filter(isOurs).map(({ source, id: excluded }) => ({
      seller,
      source: 'incident',
      id: `withdrawn/${excluded}`,
      type: 'event.withdrawn',
      time: now,
      data: { source, id: excluded },
    }));
  return addInBuckets(store, rules, { touched, eventsOf: withdraw }, onProgress);
}

interface Spreading {
  /** The sellers of a bucket it may be about. */
  readonly touched: (kysely: Kysely<Schema>, bucket: number) => Promise<readonly string[]>;
  /** What is to be added to a seller's log. */
  readonly eventsOf: EventsOf;
}

async function addInBuckets(
  store: LedgerStore,
  rules: SettlementRules,
  { touched, eventsOf }: Spreading,
  onProgress: (share: number) => void,
): Promise<IncidentSpread> {
  const shares = await inShares(store, allBuckets, onProgress, async ({ kysely, sellers }, buckets) => {
    const added: SellerEvent[] = [];
    for (const bucket of buckets) {
      const names = await touched(kysely, bucket);
      const logOf = bySeller(await logs(kysely, bucket, names));
      added.push(
        ...names.flatMap((seller) =>
          eventsOf(
            seller,
            logOf(seller).map((row) => eventOfRow(seller, row)),
          ),
        ),
      );
    }
    // What is read back from a log names buyers by their number already.
    const outcomes = await ingestEvents(sellers, added, rules, { buyersAre: 'numbers' });
    const accepted = added.filter((_, index) => outcomes[index] === 'accepted');
    return { sellers: new Set(accepted.map(({ seller }) => seller)).size, events: accepted.length };
  });
  return {
    sellers: shares.reduce((sum, share) => sum + share.sellers, 0),
    events: shares.reduce((sum, share) => sum + share.events, 0),
  };
}

async function logs(kysely: Kysely<Schema>, bucket: number, sellers: readonly string[]) {
  if (sellers.length === 0) return [];
  return kysely
    .selectFrom('log')
    .select(['seller', 'type', 'time', 'source', 'id', 'data'])
    .where('bucket', '=', bucket)
    .where('seller', 'in', sellers)
    .where('source', 'is not', null)
    .execute();
}
