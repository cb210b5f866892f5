import type { ColumnTypes } from '../migrate.ts';

/** SQLite's columns; tables are kept in the order of their keys. */
export const sqliteTypes: ColumnTypes = {
  int: 'integer',
  big: 'integer',
  text: 'text',
  bytes: 'blob',
  serial: 'integer primary key',
  keyed: ' strict, without rowid',
  plain: ' strict',
};
