import type { LevelStanding } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { standingOfRow } from '../standing-record.ts';
import { sellerPages } from './seller-pages.ts';

/** What a ledger holds. */
export interface LedgerStatus {
  readonly events: Readonly<Record<string, number>>;
  /** Events that are sealed: not among the others any more. */
  readonly eventsSealed: number;
  readonly decisions: number;
  /** Lines that were not taken in and are kept. */
  readonly rejectedLines: number;
  readonly sellersRegistered: number;
  /** Sellers known only by their events. */
  readonly sellersUnregistered: number;
  /** Per programme and level, how many sellers stand where. */
  readonly standings: readonly StandingCount[];
}

export interface StandingCount {
  readonly programme: string;
  readonly level: string;
  readonly state: LevelStanding['state'];
  readonly sellers: number;
}

export async function readStatus(kysely: Kysely<Schema>, pageSize?: number): Promise<LedgerStatus> {
  const types = await kysely
    .selectFrom('log')
    .select(({ fn }) => ['type', fn.countAll<number>().as('rows'), fn.count<number>('source').as('events')])
    .groupBy('type')
    .orderBy('type')
    .execute();
  const sellers = await kysely
    .selectFrom('seller')
    .select(({ fn }) => [
      fn.countAll<number>().as('known'),
      fn.count<number>('opened_day').as('registered'),
      fn.sum<number | null>('sealed_events').as('sealed'),
    ])
    .executeTakeFirstOrThrow();
  const rejected = await kysely
    .selectFrom('rejected_line')
    .select(({ fn }) => fn.countAll<number>().as('lines'))
    .executeTakeFirstOrThrow();
  return {
    rejectedLines: rejected.lines,
    events: Object.fromEntries(types.filter(({ events }) => events > 0).map(({ type, events }) => [type, events])),
    eventsSealed: Number(sellers.sealed ?? 0),
    decisions: types.find(({ type }) => type === 'decided')?.rows ?? 0,
    sellersRegistered: sellers.registered,
    sellersUnregistered: sellers.known - sellers.registered,
    standings: await countStandings(kysely, pageSize),
  };
}

async function countStandings(kysely: Kysely<Schema>, pageSize?: number): Promise<readonly StandingCount[]> {
  const counts = new Map<string, StandingCount>();
  for await (const { theirs } of sellerPages(kysely, pageSize)) {
    const rows = await kysely.selectFrom('standing').select(['programme', 'data', 'shown']).where(theirs).execute();
    for (const { programme, data, shown } of rows) {
      for (const { level, state } of standingOfRow(shown ?? data).levels) {
        const key = [programme, level, state].join(' ');
        counts.set(key, { programme, level, state, sellers: (counts.get(key)?.sellers ?? 0) + 1 });
      }
    }
  }
  return [...counts.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
