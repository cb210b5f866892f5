import { spawnSync } from 'node:child_process';

/** Whether PostgreSQL's own programs are here. Under `CI` they have to be: what needs them fails there and is not skipped. */
export const hasClientPrograms =
  process.env.CI !== undefined ||
  ['pg_dump', 'pg_restore', 'psql'].every((each) => spawnSync(each, ['--version']).status === 0);
