import type { DocumentTables, ShownRow } from '../document-tables.ts';
import type { Database } from './database.ts';

/** The outbox and the public documents in a SQLite file. */
export function documentTables({ connection }: Database): DocumentTables {
  const announce = connection.prepare('insert into outbox (bucket, seller) values (?, ?) on conflict do nothing');
  const taken = connection.prepare('delete from outbox where bucket = ? and seller = ?');
  const shown = connection.prepare(
    `select s.bucket, s.seller, s.opened_day as openedDay, t.programme, coalesce(t.shown, t.data) as standing, l.data as decision
     from seller s left join standing t on t.bucket = s.bucket and t.seller = s.seller
     left join log l on l.bucket = t.bucket and l.seller = t.seller and l.seq = t.decision_seq
     where s.bucket = ? and s.seller = ?`,
  );
  const upsert = connection.prepare(
    `insert into document (bucket, key, bytes, etag, type) values (?, ?, ?, ?, ?)
     on conflict (bucket, key) do update set bytes = excluded.bytes, etag = excluded.etag, type = excluded.type
     where etag <> excluded.etag`,
  );
  const remove = connection.prepare('delete from document where bucket = ? and key = ?');
  return {
    async announce(keys) {
      for (const { bucket, seller } of keys) announce.run(bucket, seller);
    },
    claim: async (keys) => keys.filter(({ bucket, seller }) => taken.run(bucket, seller).changes > 0),
    shownOf: async (keys) =>
      keys.flatMap(({ bucket, seller }) => shown.all(bucket, seller) as unknown as readonly ShownRow[]), // safe: likewise
    async write(rows) {
      for (const { bucket, key, content } of rows) {
        if (content === undefined) remove.run(bucket, key);
        else upsert.run(bucket, key, content.bytes, content.etag, content.type);
      }
    },
  };
}
