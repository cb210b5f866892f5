import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Schema } from './schema.ts';

/** How the same tables are written for each kind of database. Text sorts by its bytes in both. */
export interface ColumnTypes {
  readonly int: string;
  readonly big: string;
  readonly text: string;
  readonly bytes: string;
  /** A number that counts up by itself, and is the key. */
  readonly serial: string;
  /** What follows a table whose key is its order, and one whose is not. */
  readonly keyed: string;
  readonly plain: string;
}

/** Brings a database to the newest schema, from nothing or from any earlier version. */
export async function migrate(kysely: Kysely<Schema>, types: ColumnTypes): Promise<void> {
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => migrationsFor(types) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** The names of all migrations there are, oldest first. */
export function knownMigrations(types: ColumnTypes): readonly string[] {
  return Object.keys(migrationsFor(types));
}

function migrationsFor(types: ColumnTypes): Record<string, Migration> {
  return {
    '2026-11-first': up(firstTables(types)),
    // What a seller's account comes to; a rebuild fills it in for those who are there already.
    '2026-11-second-account': up([`alter table seller add column account ${types.text}`]),
    // Every key begins with a bucket; both are derived, a rebuild fills them again.
    '2026-11-third-buckets': up(['drop table outbox', 'drop table document', ...publicTables(types)]),
    '2026-12-01-runs': up(runTables(types)),
    '2026-12-02-rejected-lines': up(rejectedLineTable(types)),
    '2026-12-03-erasing': up(erasureTables(types)),
    '2026-12-04-sealing': up(sealingTables(types)),
    '2026-12-05-desk': up(deskTables(types)),
  };
}

function up(statements: readonly string[]): Migration {
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}

function firstTables({ int, big, text, bytes, serial, keyed, plain }: ColumnTypes): readonly string[] {
  const key = `bucket ${int} not null, seller ${text} not null`;
  return [
    `create table programme_log (seq ${serial}, type ${text} not null, time ${big} not null, data ${text} not null)${plain}`,
    `create table log (
       ${key}, seq ${int} not null,
       type ${text} not null, time ${big} not null, source ${text}, id ${text}, data ${text} not null,
       primary key (bucket, seller, seq))${keyed}`,
    'create unique index log_identity on log (bucket, seller, source, id) where source is not null',
    `create table buyer (${key}, hash ${text} not null, number ${int} not null, primary key (bucket, seller, hash))${keyed}`,
    `create table seller (
       ${key}, last_seq ${int} not null, last_buyer ${int} not null, withdrawals ${int} not null,
       opened_day ${int}, name ${text}, country ${text}, category ${text}, primary key (bucket, seller))${keyed}`,
    `create table reference (
       ${key}, reference ${text} not null, seq ${int} not null, primary key (bucket, seller, reference, seq))${keyed}`,
    `create table withdrawal (
       ${key}, source ${text} not null, id ${text} not null, primary key (bucket, seller, source, id))${keyed}`,
    `create table tally (${key}, month ${int} not null, packed ${bytes} not null, primary key (bucket, seller, month))${keyed}`,
    `create table standing (
       ${key}, programme ${text} not null, decided_on ${int} not null, decision_seq ${int} not null, data ${text} not null,
       primary key (bucket, seller, programme))${keyed}`,
    `create table outbox (number ${serial}, ${key})${plain}`,
    `create table document (key ${text} not null primary key, bytes ${bytes} not null, etag ${text} not null, type ${text} not null)${keyed}`,
  ];
}

function publicTables({ int, text, bytes, keyed }: ColumnTypes): readonly string[] {
  return [
    `create table outbox (bucket ${int} not null, seller ${text} not null, primary key (bucket, seller))${keyed}`,
    `create table document (
       bucket ${int} not null, key ${text} not null, bytes ${bytes} not null, etag ${text} not null, type ${text} not null,
       primary key (bucket, key))${keyed}`,
  ];
}

function runTables({ int, text, keyed }: ColumnTypes): readonly string[] {
  const key = `bucket ${int} not null, seller ${text} not null`;
  return [
    `alter table programme_log add column programme ${text}`,
    `alter table programme_log add column day ${int}`,
    `alter table seller add column decided_on ${int}`,
    `alter table standing add column shown ${text}`,
    `alter table standing add column turns_on ${int}`,
    'create index standing_turns on standing (bucket, turns_on) where turns_on is not null',
    `create table review (${key}, since ${int} not null, primary key (bucket, seller))${keyed}`,
    `create table work (
       bucket ${int} not null, run ${int} not null, stage ${text} not null, sellers ${int} not null, result ${text},
       primary key (bucket, run, stage))${keyed}`,
  ];
}

/** The index finds the oldest, and counts without reading the texts. */
function rejectedLineTable({ int, big, text, serial, plain }: ColumnTypes): readonly string[] {
  return [
    `create table rejected_line (
       number ${serial}, digest ${text} not null unique, text ${text} not null, whole ${int} not null, event_id ${text},
       code ${text} not null, path ${text} not null, reason ${text} not null, times ${int} not null,
       first_at ${big} not null, last_at ${big} not null)${plain}`,
    'create index rejected_line_last on rejected_line (last_at, number)',
  ];
}

function erasureTables({ int, text, keyed }: ColumnTypes): readonly string[] {
  return [
    `create table erased_seller (
       bucket ${int} not null, hash ${text} not null, day ${int} not null, primary key (bucket, hash))${keyed}`,
  ];
}

function sealingTables({ int, text, bytes, keyed }: ColumnTypes): readonly string[] {
  return [
    `alter table seller add column sealed_parts ${int} not null default 0`,
    `alter table seller add column sealed_events ${int} not null default 0`,
    `create table sealed (
       bucket ${int} not null, seller ${text} not null, part ${int} not null, packed ${bytes} not null,
       primary key (bucket, seller, part))${keyed}`,
  ];
}

function deskTables({ big, text, serial, keyed, plain }: ColumnTypes): readonly string[] {
  return [
    `create table api_key (
       id ${text} not null primary key, name ${text} not null, sha256 ${text} not null unique, scopes ${text} not null,
       created_at ${big} not null, ends_at ${big})${keyed}`,
    `create table audit (
       number ${serial}, at ${big} not null, actor ${text} not null, action ${text} not null, data ${text} not null,
       outcome ${text})${plain}`,
  ];
}
