import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type { SellerKey } from '../seller-tables.ts';
import { binaryArray } from './binary-array.ts';

/** Rows as a table of their columns: one parameter a column, however many rows. */
export function ints<Key extends string>(
  rows: readonly Readonly<Record<Key, number | null>>[],
  name: Key,
): RawBuilder<unknown> {
  return sql`${binaryArray.integer(rows.map((row) => row[name]))}::integer[]`;
}

export function bigints<Key extends string>(
  rows: readonly Readonly<Record<Key, number>>[],
  name: Key,
): RawBuilder<unknown> {
  return sql`${binaryArray.bigint(rows.map((row) => row[name]))}::bigint[]`;
}

export function texts<Key extends string>(
  rows: readonly Readonly<Record<Key, string | null>>[],
  name: Key,
): RawBuilder<unknown> {
  return sql`${binaryArray.text(rows.map((row) => row[name]))}::text[]`;
}

export function bytes<Key extends string>(
  rows: readonly Readonly<Record<Key, Uint8Array>>[],
  name: Key,
): RawBuilder<unknown> {
  return sql`${binaryArray.bytea(rows.map((row) => row[name]))}::bytea[]`;
}

/** Sellers as a table `k(bucket, seller)`. */
export function keyTable(keys: readonly SellerKey[]): RawBuilder<unknown> {
  return sql`unnest(${ints(keys, 'bucket')}, ${texts(keys, 'seller')}) as k(bucket, seller)`;
}

/**
 * The condition that a column is the bucket of the rows, where they share one. It follows from the joins, but only where it
 * is said plainly does a distributed database ask one node alone.
 */
export function inTheirBucket(rows: readonly Pick<SellerKey, 'bucket'>[], column: string): RawBuilder<unknown> {
  const bucket = rows[0]?.bucket;
  return rows.every((row) => row.bucket === bucket) ? sql`${sql.ref(column)} = ${bucket}` : sql`true`;
}

/** Runs a statement whose columns are named after the row's fields. */
export async function rowsOf<Row>(db: Kysely<Schema>, statement: RawBuilder<unknown>): Promise<readonly Row[]> {
  return (await statement.execute(db)).rows as readonly Row[]; // safe: the statement names its columns so
}
