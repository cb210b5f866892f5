import { DEFAULT_MIGRATION_LOCK_TABLE, DEFAULT_MIGRATION_TABLE } from 'kysely/migration';
import type { Schema } from '../schema.ts';

const ofLedger: Readonly<Record<keyof Schema, true>> = {
  programme_log: true,
  log: true,
  buyer: true,
  erased_seller: true,
  seller: true,
  sealed: true,
  reference: true,
  withdrawal: true,
  tally: true,
  standing: true,
  review: true,
  work: true,
  outbox: true,
  document: true,
  rejected_line: true,
  api_key: true,
  audit: true,
};

/** The tables of the newest schema and those in which Kysely keeps how far it is; a database may have others' beside them. */
export const ownTables: readonly string[] = [
  ...Object.keys(ofLedger),
  DEFAULT_MIGRATION_TABLE,
  DEFAULT_MIGRATION_LOCK_TABLE,
];

/** What a ledger is told by: the truth in it. */
export const truthTables = ['programme_log', 'log', 'buyer'] as const satisfies readonly (keyof Schema)[];
