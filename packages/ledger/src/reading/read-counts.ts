import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { LedgerCounts } from '../telemetry/ledger-instruments.ts';

/** Counts that are cheap however large a ledger is: an outbox is nearly empty, and rejected lines are few. */
export async function readCounts(kysely: Kysely<Schema>): Promise<LedgerCounts> {
  const [outbox, rejectedLines] = await Promise.all([rowsIn(kysely, 'outbox'), rowsIn(kysely, 'rejected_line')]);
  return { outbox, rejectedLines };
}

async function rowsIn(kysely: Kysely<Schema>, table: 'outbox' | 'rejected_line'): Promise<number> {
  const counted = kysely.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('rows'));
  return (await counted.executeTakeFirstOrThrow()).rows;
}
