import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Where Citus is installed, distributes the tables that are not yet; says whether it is. */
export async function distribute(kysely: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_extension where extname = 'citus'`.execute(kysely);
  if (rows.length === 0) return false;
  await kysely.transaction().execute(async (db) => {
    // One process at a time; the others find it done.
    await sql`select pg_advisory_xact_lock(hashtext('gold-seller'))`.execute(db);
    const there = await sql<{ name: string }>`select logicalrelid::text as name from pg_dist_partition`.execute(db);
    const distributed = new Set(there.rows.map(({ name }) => name));
    for (const statement of distributionStatements(distributed)) await sql.raw(statement).execute(db);
  });
  return true;
}

/** Every table that begins with a bucket. The first is the one that all others lie beside, bucket for bucket. */
export const tablesByBucket = [
  'seller',
  'log',
  'buyer',
  'reference',
  'withdrawal',
  'tally',
  'standing',
  'review',
  'outbox',
  'document',
  'work',
  'erased_seller',
  'sealed',
] as const satisfies readonly (keyof Schema)[];

/** Tables that every node has a copy of. */
export const tablesEverywhere = ['programme_log'] as const satisfies readonly (keyof Schema)[];

/** What is to be said to Citus so that all tables lie where they should, of those that do not yet. */
export function distributionStatements(distributed: ReadonlySet<string>): readonly string[] {
  const [first] = tablesByBucket;
  return [
    ...tablesByBucket
      .filter((table) => !distributed.has(table))
      .map((table) => {
        const beside = table === first ? 'none' : first;
        return `select create_distributed_table('${table}', 'bucket', colocate_with => '${beside}')`;
      }),
    ...tablesEverywhere
      .filter((table) => !distributed.has(table))
      .map((table) => `select create_reference_table('${table}')`),
  ];
}
