import type { Database } from './database.ts';

/** Changes whenever what is derived is stored or settled in another way: an older file is then rebuilt when opened. */
const derivedVersion = 4;

/** Whether what the file has derived was made by another version of the program. */
export function isOutdated({ connection }: Database): boolean {
  const made = Number(connection.prepare('pragma user_version').get()?.user_version ?? 0);
  return made !== derivedVersion && connection.prepare('select 1 from log limit 1').get() !== undefined;
}

/** Notes that what is derived is made by this version. */
export function markCurrent({ connection }: Database): void {
  connection.exec(`pragma user_version = ${derivedVersion}`);
}
