import type { WorkTables } from '../work-tables.ts';
import type { Database } from './database.ts';

/** The pieces of runs in a SQLite file. */
export function workTables({ connection }: Database): WorkTables {
  const add = connection.prepare(
    'insert into work (bucket, run, stage, sellers) values (?, ?, ?, ?) on conflict do nothing',
  );
  const open = connection.prepare(
    'select bucket from work where bucket = ? and run = ? and stage = ? and result is null',
  );
  const finish = connection.prepare('update work set result = ? where bucket = ? and run = ? and stage = ?');
  const drop = connection.prepare('delete from work where bucket = ? and run = ? and stage = ?');
  return {
    async prepare({ run, stage }, pieces) {
      for (const { bucket, sellers } of pieces) add.run(bucket, run, stage, sellers);
    },
    // Whoever is in a transaction has the whole file: nobody else is at a piece.
    claim: async ({ run, stage }, buckets) => buckets.filter((bucket) => open.get(bucket, run, stage) !== undefined),
    async finish({ run, stage }, results) {
      for (const { bucket, result } of results) finish.run(result, bucket, run, stage);
    },
    async drop({ run, stage }, buckets) {
      for (const bucket of buckets) drop.run(bucket, run, stage);
    },
  };
}
