import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type { WorkTables } from '../work-tables.ts';
import { inTheirBucket, ints, rowsOf, texts } from './unnested.ts';

/** The pieces of runs in PostgreSQL. */
export function workTables(db: Kysely<Schema>): WorkTables {
  return {
    async prepare({ run, stage }, pieces) {
      if (pieces.length === 0) return;
      await sql`insert into work (bucket, run, stage, sellers)
        select bucket, ${run}::integer, ${stage}::text, sellers
        from unnest(${ints(pieces, 'bucket')}, ${ints(pieces, 'sellers')}) as k(bucket, sellers)
        on conflict do nothing`.execute(db);
    },
    claim: async ({ run, stage }, buckets) => {
      const rows = await rowsOf<{ readonly bucket: number }>(
        db,
        sql`select bucket from work where bucket = any(${buckets}::integer[]) and run = ${run} and stage = ${stage}
            and result is null
          order by bucket for update skip locked`,
      );
      return rows.map(({ bucket }) => bucket);
    },
    async finish({ run, stage }, results) {
      if (results.length === 0) return;
      await sql`update work w set result = k.result
        from unnest(${ints(results, 'bucket')}, ${texts(results, 'result')}) as k(bucket, result)
        where w.bucket = k.bucket and ${inTheirBucket(results, 'w.bucket')} and w.run = ${run} and w.stage = ${stage}`.execute(
        db,
      );
    },
    async drop({ run, stage }, buckets) {
      await sql`delete from work where bucket = any(${buckets}::integer[]) and run = ${run} and stage = ${stage}`.execute(
        db,
      );
    },
  };
}
