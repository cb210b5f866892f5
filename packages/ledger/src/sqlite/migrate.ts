import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from './database.ts';

/** Brings the database to the newest schema, from nothing or from any earlier version. */
export async function migrate({ kysely }: Database): Promise<void> {
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

const migrations: Record<string, Migration> = {
  '2026-11-first': { up: first },
  '2026-11-second-account': { up: addAccount },
};

async function first(db: Kysely<unknown>): Promise<void> {
  for (const statement of firstTables) await sql.raw(statement).execute(db);
}

/** What a seller's account comes to; a rebuild fills it in for those who are there already. */
async function addAccount(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table seller add column account text').execute(db);
}

const firstTables = [
  `create table programme_log (
     seq integer primary key, type text not null, time integer not null, data text not null
   ) strict`,
  `create table log (
     bucket integer not null, seller text not null, seq integer not null,
     type text not null, time integer not null, source text, id text, data text not null,
     primary key (bucket, seller, seq)
   ) strict, without rowid`,
  `create unique index log_identity on log (bucket, seller, source, id) where source is not null`,
  `create table buyer (
     bucket integer not null, seller text not null, hash text not null, number integer not null,
     primary key (bucket, seller, hash)
   ) strict, without rowid`,
  `create table seller (
     bucket integer not null, seller text not null,
     last_seq integer not null, last_buyer integer not null, withdrawals integer not null,
     opened_day integer, name text, country text, category text,
     primary key (bucket, seller)
   ) strict, without rowid`,
  `create table reference (
     bucket integer not null, seller text not null, reference text not null, seq integer not null,
     primary key (bucket, seller, reference, seq)
   ) strict, without rowid`,
  `create table withdrawal (
     bucket integer not null, seller text not null, source text not null, id text not null,
     primary key (bucket, seller, source, id)
   ) strict, without rowid`,
  `create table tally (
     bucket integer not null, seller text not null, month integer not null, packed blob not null,
     primary key (bucket, seller, month)
   ) strict, without rowid`,
  `create table standing (
     bucket integer not null, seller text not null, programme text not null,
     decided_on integer not null, decision_seq integer not null, data text not null,
     primary key (bucket, seller, programme)
   ) strict, without rowid`,
  `create table outbox (number integer primary key, bucket integer not null, seller text not null) strict`,
  `create table document (
     key text not null primary key, bytes blob not null, etag text not null, type text not null
   ) strict, without rowid`,
];
