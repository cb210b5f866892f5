import { derivedVersion } from '../derived-version.ts';
import type { Database } from './database.ts';

/** Whether what the file has derived was made by another version of the program. */
export function isOutdated({ connection }: Database): boolean {
  const made = Number(connection.prepare('pragma user_version').get()?.user_version ?? 0);
  return made !== derivedVersion && connection.prepare('select 1 from log limit 1').get() !== undefined;
}

/** Notes that what is derived is made by this version. */
export function markCurrent({ connection }: Database): void {
  connection.exec(`pragma user_version = ${derivedVersion}`);
}
