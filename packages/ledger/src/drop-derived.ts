import { badgeKey } from '@gold-seller/criteria';
import { type Kysely, sql } from 'kysely';
import { inChunks } from './in-shares.ts';
import type { Schema } from './schema.ts';
import type { SellerKey } from './seller-tables.ts';

const derivedTables = ['tally', 'standing', 'outbox', 'reference', 'withdrawal'] as const;

/** What else names a seller: the log, and what the log does not give of them. */
const otherTables = ['log', 'seller'] as const;

const badgePrefix = badgeKey('');

/** So many sellers are named in one statement. */
const keysMax = 500;

/** The sellers of a bucket who are named by its logs or by anything derived, whether or not the others do. */
export async function sellersNamedIn(kysely: Kysely<Schema>, bucket: number): Promise<readonly SellerKey[]> {
  const parts = [...otherTables, ...derivedTables].map(
    (table) => sql`select seller from ${sql.table(table)} where bucket = ${bucket}`,
  );
  const shown = sql`select substr(key, ${sql.lit(badgePrefix.length + 1)}) as seller from document
    where bucket = ${bucket} and key like ${sql.lit(`${badgePrefix}%`)}`;
  const { rows } = await sql<{ readonly seller: string }>`
    select seller from (${sql.join([...parts, shown], sql` union `)}) as named order by seller`.execute(kysely);
  return rows.map(({ seller }) => ({ bucket, seller }));
}

/**
 * Drops all that is derived of sellers who are locked, and returns those who have a log. Of them the row stays, since others
 * wait for it; what is not written anew in any case is emptied. Who was not named came later, and is as they should be.
 */
export async function dropDerived(
  kysely: Kysely<Schema>,
  bucket: number,
  named: readonly SellerKey[],
): Promise<readonly SellerKey[]> {
  const logged = new Set(await sellersLoggedIn(kysely, bucket));
  for (const some of inChunks(named, keysMax)) {
    const sellers = some.map(({ seller }) => seller);
    for (const table of derivedTables) {
      await kysely.deleteFrom(table).where('bucket', '=', bucket).where('seller', 'in', sellers).execute();
    }
    await kysely
      .deleteFrom('document')
      .where('bucket', '=', bucket)
      .where('key', 'in', sellers.map(badgeKey))
      .execute();
    await kysely
      .updateTable('seller')
      .set({ opened_day: null, name: null, country: null, category: null, account: null, decided_on: null })
      .where('bucket', '=', bucket)
      .where('seller', 'in', sellers)
      .execute();
  }
  const gone = named.filter(({ seller }) => !logged.has(seller)).map(({ seller }) => seller);
  for (const some of inChunks(gone, keysMax)) {
    await kysely.deleteFrom('seller').where('bucket', '=', bucket).where('seller', 'in', some).execute();
  }
  return named.filter(({ seller }) => logged.has(seller));
}

async function sellersLoggedIn(kysely: Kysely<Schema>, bucket: number): Promise<readonly string[]> {
  const rows = await kysely.selectFrom('log').select('seller').distinct().where('bucket', '=', bucket).execute();
  return rows.map(({ seller }) => seller);
}
