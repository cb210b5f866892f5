import type { ColumnTypes } from '../migrate.ts';

/** PostgreSQL's columns. Text sorts by its bytes, as in SQLite. */
export const postgresTypes: ColumnTypes = {
  int: 'integer',
  big: 'bigint',
  text: 'text collate "C"',
  bytes: 'bytea',
  serial: 'bigint generated always as identity primary key',
  keyed: '',
  plain: '',
};
