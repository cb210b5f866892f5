import type { Kysely, Selectable } from 'kysely';
import type { Schema } from '../schema.ts';
import type { AtDesk } from './desk-work.ts';
import type { ApiKey, EndedKeys, NewApiKey } from './write-keys.ts';

/** The API keys of a ledger. */
export interface KeyRing {
  /** All of them, ended ones too, in the order in which they were made. */
  list(): Promise<readonly ApiKey[]>;
  /** The key whose secret has this hash, if there is one and it has not ended. */
  find(sha256: string): Promise<ApiKey | undefined>;
  /** Throws `key_conflict` where its id is taken. */
  add(key: NewApiKey): Promise<void>;
  /** Has keys end, where they do not end before. Throws `key_not_found` where there is no such key. */
  end(ended: EndedKeys): Promise<void>;
}

export function keyRing(kysely: Kysely<Schema>, atDesk: AtDesk, now: () => number): KeyRing {
  return {
    async list() {
      const rows = await kysely.selectFrom('api_key').selectAll().orderBy('created_at').orderBy('id').execute();
      return rows.map(keyOfRow);
    },
    async find(sha256) {
      const row = await kysely.selectFrom('api_key').selectAll().where('sha256', '=', sha256).executeTakeFirst();
      if (row === undefined || (row.ends_at !== null && row.ends_at <= now())) return undefined;
      return keyOfRow(row);
    },
    add: async (key) => {
      await atDesk('addKey', key, now());
    },
    end: async (ended) => {
      await atDesk('endKeys', ended, now());
    },
  };
}

function keyOfRow({ id, name, scopes, created_at: createdAt, ends_at: endsAt }: Selectable<Schema['api_key']>): ApiKey {
  return { id, name, scopes: JSON.parse(scopes) as string[], createdAt, endsAt: endsAt ?? undefined }; // safe: written when it was added
}
