import { GoldSellerError } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** An API key as it is kept: of its secret only the hash. Times are in milliseconds since 1970. */
export interface ApiKey {
  /** What it is called in lists, logs and the audit log: its first characters, which tell nothing of the rest. */
  readonly id: string;
  /** Whose it is. Several keys may have one name: a new one and those it takes the place of. */
  readonly name: string;
  /** What it may do. */
  readonly scopes: readonly string[];
  readonly createdAt: number;
  /** From then on it opens nothing. */
  readonly endsAt: number | undefined;
}

/** A key to be kept. */
export interface NewApiKey extends Pick<ApiKey, 'id' | 'name' | 'scopes' | 'endsAt'> {
  /** The SHA-256 of its secret, in hexadecimal digits. */
  readonly sha256: string;
}

/** Keys that are to end at an instant. */
export interface EndedKeys {
  readonly ids: readonly string[];
  readonly endsAt: number;
}

export async function addKey(
  kysely: Kysely<Schema>,
  { id, name, sha256, scopes, endsAt }: NewApiKey,
  now: number,
): Promise<null> {
  const row = { id, name, sha256, scopes: JSON.stringify(scopes), created_at: now, ends_at: endsAt ?? null };
  const added = await kysely
    .insertInto('api_key')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added === undefined) throw new GoldSellerError('key_conflict', `there is a key ${id} already`);
  return null;
}

export async function endKeys(kysely: Kysely<Schema>, { ids, endsAt }: EndedKeys): Promise<null> {
  const rows = await kysely.selectFrom('api_key').select('id').where('id', 'in', ids).execute();
  const absent = ids.find((id) => rows.every((row) => row.id !== id));
  if (absent !== undefined) throw new GoldSellerError('key_not_found', `there is no key ${absent}`);
  await kysely
    .updateTable('api_key')
    .set({ ends_at: endsAt })
    .where('id', 'in', ids)
    .where((key) => key.or([key('ends_at', 'is', null), key('ends_at', '>', endsAt)]))
    .execute();
  return null;
}
