import { copyFileSync, existsSync } from 'node:fs';
import { access, copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Ledger, openLedger } from '../ledger.ts';
import { epoch, orderLife } from '../testing/history.ts';
import { exportOf, testNow, withTemporaryLedger } from '../testing/temporary-ledger.ts';
import { restoreLedger } from './restore-ledger.ts';

const runs = process.env.GOLD_SELLER_SOAK === undefined ? 25 : 400;

interface Place {
  readonly backup: string;
  /** The export of what is in the backup. */
  readonly saved: string;
  /** Where there is no ledger yet. */
  readonly database: string;
  readonly folder: string;
  /** The ledger backed up, still open, and where it is. */
  readonly ledger: Ledger;
  readonly path: string;
}

/** Runs a test with a backup of five orders; the ledger has a sixth since. */
function withBackup(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryLedger(async (ledger, path) => {
    const folder = dirname(path);
    await ledger.ingest(Array.from({ length: 5 }, (_, index) => orderLife(`o${index}`, epoch + index)).flat());
    const [backup, saved] = [join(folder, 'backup'), await exportOf(ledger)];
    await ledger.backup(backup);
    await ledger.ingest(orderLife('later', epoch));
    await work({ backup, saved, database: join(folder, 'restored', 'ledger.sqlite'), folder, ledger, path });
  });
}

async function exportIn(database: string): Promise<string> {
  const ledger = await openLedger({ database, now: () => testNow });
  try {
    return await exportOf(ledger);
  } finally {
    await ledger.close();
  }
}

test('a restored ledger has the export of the backup, and only its own file is there', () =>
  withBackup(async ({ backup, database, saved }) => {
    expect(await restoreLedger({ backup, database })).toEqual({ checksum: true });
    expect(await readdir(dirname(database))).toEqual(['ledger.sqlite']);
    expect((await readFile(database)).length % 4096).toBe(0);
    expect(await exportIn(database)).toBe(saved);
    expect(await restoreLedger({ backup, database, replace: true })).toEqual({ checksum: true });
    expect(await exportIn(database)).toBe(saved);
  }));

test('the file of a closed ledger is restored too, and said to be without a checksum', () =>
  withBackup(async ({ ledger, path, database }) => {
    const now = await exportOf(ledger);
    await ledger.close();
    expect(await restoreLedger({ backup: path, database })).toEqual({ checksum: false });
    expect(await exportIn(database)).toBe(now);
  }));

test('the file of a ledger in use is refused: its newest events are not in it', () =>
  withBackup(async ({ path, database }) => {
    await expect(restoreLedger({ backup: path, database })).rejects.toThrow(/a ledger in use, not a backup/);
    await expect(access(database)).rejects.toThrow();
  }));

test('a ledger that is there is refused and stays as it is, unless it may be replaced', () =>
  withBackup(async ({ backup, saved, ledger, path }) => {
    const now = await exportOf(ledger);
    await ledger.close();
    await expect(restoreLedger({ backup, database: path })).rejects.toMatchObject({
      code: 'option_invalid',
      message: expect.stringContaining('--replace'),
    });
    expect(await exportIn(path)).toBe(now);
    await restoreLedger({ backup, database: path, replace: true });
    expect(await exportIn(path)).toBe(saved);
  }));

test('a ledger that is open is not replaced, though nothing is being written', () =>
  withBackup(async ({ backup, ledger, path, folder }) => {
    const now = await exportOf(ledger);
    await expect(restoreLedger({ backup, database: path, replace: true })).rejects.toMatchObject({
      code: 'ledger_unusable',
      message: expect.stringContaining('open elsewhere'),
    });
    expect(await exportOf(ledger)).toBe(now);
    expect((await readdir(folder)).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
    await ledger.ingest(orderLife('latest', epoch));
  }));

test('a backup is not restored over itself', () =>
  withBackup(async ({ backup }) => {
    const bytes = await readFile(backup);
    const itself = restoreLedger({ backup, database: backup, replace: true });
    await expect(itself).rejects.toMatchObject({ code: 'option_invalid' });
    expect(await readFile(backup)).toEqual(bytes);
  }));

test('a backup cut short anywhere or with any byte changed is refused and the ledger in place untouched', () =>
  withBackup(async ({ backup, ledger, path, folder }) => {
    await ledger.close();
    const [whole, inPlace] = [await readFile(backup), await readFile(path)];
    const damaged = join(folder, 'damaged');
    const anyDamage = fc.record({ at: fc.nat(whole.length - 1), mask: fc.integer({ min: 0, max: 255 }) });
    // A cut on a page's border right before the seal leaves all that was backed up.
    const sealAt = whole.length - (whole.length % 512);
    await fc.assert(
      fc.asyncProperty(anyDamage, async ({ at, mask }) => {
        fc.pre(mask !== 0 || at !== sealAt);
        const bytes = mask === 0 ? whole.subarray(0, at) : Buffer.from(whole);
        if (mask !== 0) bytes[at] = (bytes[at] ?? 0) ^ mask;
        await writeFile(damaged, bytes);
        const restoring = restoreLedger({ backup: damaged, database: path, replace: true });
        await expect(restoring).rejects.toMatchObject({
          code: 'ledger_unusable',
          message: expect.stringMatching(/damaged is not a whole ledger: ./),
        });
        expect((await readFile(path)).equals(inPlace)).toBe(true);
      }),
      {
        numRuns: runs,
        examples: [
          [{ at: 0, mask: 0 }],
          [{ at: sealAt / 2, mask: 0 }],
          [{ at: sealAt - 512, mask: 0 }],
          [{ at: sealAt / 2, mask: 1 }],
        ],
      },
    );
    expect((await readdir(folder)).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  }));

test('what is not a ledger of ours, or is of a newer version, is refused', () =>
  withBackup(async ({ backup, database, folder }) => {
    const other = join(folder, 'other');
    const refused = async (message: RegExp) => {
      await expect(restoreLedger({ backup: other, database })).rejects.toThrow(message);
      await expect(access(database)).rejects.toThrow();
    };
    await expect(restoreLedger({ backup: other, database })).rejects.toMatchObject({ code: 'file_not_found' });
    await writeFile(other, '');
    await refused(/it is empty/);
    await writeFile(other, 'not a database at all '.repeat(512));
    await refused(/not a database/);
    await rm(other);
    change(other, 'create table shop (a)');
    await refused(/it has no table kysely_migration/);
    await copyFile(backup, other);
    change(other, `insert into kysely_migration values ('2999-01-later', '')`);
    await refused(/a newer version of the program made it \(2999-01-later\)/);
  }));

function change(path: string, sql: string): void {
  const connection = new DatabaseSync(path);
  connection.exec(sql);
  connection.close();
}

test('a log left behind by another ledger is never applied to the restored one', () =>
  withBackup(async ({ backup, saved, ledger, path }) => {
    const stale = new Map<string, Buffer>();
    for (const ending of ['-wal', '-shm']) stale.set(ending, await readFile(path + ending));
    expect(stale.get('-wal')?.length).toBeGreaterThan(0);
    await ledger.close();
    await rm(path);
    const leave = () => Promise.all([...stale].map(([ending, bytes]) => writeFile(path + ending, bytes)));
    await leave();
    await restoreLedger({ backup, database: path });
    expect(await exportIn(path)).toBe(saved);
    await writeFile(path, 'damaged beyond opening '.repeat(100));
    await leave();
    await restoreLedger({ backup, database: path, replace: true });
    expect(await exportIn(path)).toBe(saved);
  }));

test('a backup that is not there is said to be missing, whatever it was to be restored into', async () => {
  const restoring = restoreLedger({ backup: 'any', database: 'postgres://nobody@nowhere.invalid/none' });
  await expect(restoring).rejects.toMatchObject({ code: 'file_not_found', message: expect.stringContaining('any') });
});

test('a ledger that is made while the backup is being looked at is not replaced either', () =>
  withBackup(async ({ backup, database, ledger, path }) => {
    const now = await exportOf(ledger);
    await ledger.close();
    const restoring = restoreLedger({ backup, database });
    const made = whenThere(`${database}.unfinished`).then(() => copyFileSync(path, database));
    await expect(restoring).rejects.toMatchObject({ code: 'option_invalid' });
    await made;
    expect(await readdir(dirname(database))).toEqual(['ledger.sqlite']);
    expect(await exportIn(database)).toBe(now);
  }));

async function whenThere(path: string): Promise<void> {
  while (!existsSync(path)) await setImmediate();
}
