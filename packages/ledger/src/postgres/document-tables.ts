import { type Kysely, sql } from 'kysely';
import type { DocumentTables, ShownRow } from '../document-tables.ts';
import type { Schema } from '../schema.ts';
import type { SellerKey } from '../seller-tables.ts';
import { bytes, inTheirBucket, ints, keyTable, rowsOf, texts } from './unnested.ts';

/** The outbox and the public documents in PostgreSQL. */
export function documentTables(db: Kysely<Schema>): DocumentTables {
  return {
    async announce(keys) {
      if (keys.length === 0) return;
      await sql`insert into outbox (bucket, seller) select bucket, seller from ${keyTable(keys)}
        on conflict do nothing`.execute(db);
    },
    // Sellers first, then the outbox: in the order in which ingest takes them. Whoever holds a seller announces anew.
    claim: (keys) =>
      rowsOf<SellerKey>(
        db,
        sql`with locked as (
            select s.bucket, s.seller from seller s join ${keyTable(keys)} using (bucket, seller)
            where ${inTheirBucket(keys, 's.bucket')} order by s.bucket, s.seller for update of s skip locked
          )
          delete from outbox o using locked l where o.bucket = l.bucket and o.seller = l.seller
            and ${inTheirBucket(keys, 'o.bucket')}
          returning o.bucket, o.seller`,
      ),
    shownOf: (keys) =>
      rowsOf<ShownRow>(
        db,
        sql`select s.bucket, s.seller, s.opened_day as "openedDay", t.programme, coalesce(t.shown, t.data) as standing, l.data as decision
          from ${keyTable(keys)} join seller s using (bucket, seller)
          left join standing t on t.bucket = s.bucket and t.seller = s.seller
          left join log l on l.bucket = t.bucket and l.seller = t.seller and l.seq = t.decision_seq
          where ${inTheirBucket(keys, 's.bucket')}`,
      ),
    async write(rows) {
      const kept = rows.flatMap(({ bucket, key, content }) =>
        content === undefined ? [] : [{ bucket, key, ...content }],
      );
      const gone = rows.filter(({ content }) => content === undefined);
      if (kept.length > 0) {
        await sql`insert into document (bucket, key, bytes, etag, type) select * from unnest(
            ${ints(kept, 'bucket')}, ${texts(kept, 'key')}, ${bytes(kept, 'bytes')}, ${texts(kept, 'etag')},
            ${texts(kept, 'type')})
          on conflict (bucket, key) do update set bytes = excluded.bytes, etag = excluded.etag, type = excluded.type
          where document.etag <> excluded.etag`.execute(db);
      }
      if (gone.length > 0) {
        await sql`delete from document d using unnest(${ints(gone, 'bucket')}, ${texts(gone, 'key')}) as k(bucket, key)
          where d.bucket = k.bucket and d.key = k.key and ${inTheirBucket(gone, 'd.bucket')}`.execute(db);
      }
    },
  };
}
