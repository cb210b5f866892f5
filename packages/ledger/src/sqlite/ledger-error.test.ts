import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GoldSellerError } from '@gold-seller/criteria';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busyMarket, partsOf } from '../testing/busy-market.ts';
import { heldByModes, onSmallDisk, withSmallFiles } from '../testing/confined.ts';
import { type LedgerProcess, startLedgerProcess } from '../testing/ledger-process.ts';
import { exportOf, inTemporaryFolder, testNow, withTemporaryLedger } from '../testing/temporary-ledger.ts';

const batches = partsOf(busyMarket(60, 5), 100);
const mebibyte = 1024 * 1024;

/** The export of the first so many batches, given to a ledger nothing is wrong with. */
function expectedExport(count: number): Promise<string> {
  return withTemporaryLedger(async (ledger) => {
    await ledger.ingest(batches.slice(0, count).flat());
    return exportOf(ledger);
  });
}

async function expectSound(process: LedgerProcess, count: number): Promise<void> {
  const found = await process.ask('doctor', null);
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(await process.ask('export', null)).toBe(await expectedExport(count));
}

/** Gives it batches until one is refused; says which, and why. */
async function fill(process: LedgerProcess): Promise<{ readonly kept: number; readonly error: GoldSellerError }> {
  for (const [index, batch] of batches.entries()) {
    try {
      await process.ask('ingest', batch);
    } catch (error) {
      if (error instanceof GoldSellerError) return { kept: index, error };
      throw error;
    }
  }
  throw new Error('there is room for all of it');
}

/** Gives it the rest; of a batch that was refused, all is new or all is there. */
async function goOn(process: LedgerProcess, from: number): Promise<void> {
  for (const batch of batches.slice(from)) {
    expect(new Set(await process.ask('ingest', batch)).size).toBe(1);
  }
  await expectSound(process, batches.length);
}

async function withProcess(within: readonly string[], work: (process: LedgerProcess) => Promise<void>): Promise<void> {
  const process = startLedgerProcess(testNow, within);
  try {
    await work(process);
  } finally {
    await process.kill();
  }
}

describe.skipIf(process.platform === 'win32')('a SQLite ledger', () => {
  it('on a full disk says so, keeps what it acknowledged and nothing by half, and goes on once there is room', (context) =>
    inTemporaryFolder(async (folder) => {
      const disk = onSmallDisk(folder, 24 * mebibyte);
      if (disk === undefined) return context.skip('the system lets us mount no disk of our own');
      const database = join(folder, 'ledger.sqlite');
      await withProcess(disk, async (process) => {
        await process.ask('open', database);
        const ballast = join(`/proc/${process.pid}/root`, folder, 'ballast');
        await writeFile(ballast, new Uint8Array(23 * mebibyte));
        const { kept, error } = await fill(process);
        expect(error).toMatchObject({ code: 'ledger_full', message: expect.stringContaining(database) });
        expect(kept).toBeGreaterThan(0);
        await expectSound(process, kept);
        await rm(ballast);
        await goOn(process, kept);
        await process.ask('close', null);
        await process.ask('open', database);
        await expectSound(process, batches.length);
      });
    }));

  it('on a disk with no room to open it says so', (context) =>
    inTemporaryFolder(async (folder) => {
      const disk = onSmallDisk(folder, mebibyte / 16);
      if (disk === undefined) return context.skip('the system lets us mount no disk of our own');
      await withProcess(disk, async (process) => {
        const opening = process.ask('open', join(folder, 'ledger.sqlite'));
        await expect(opening).rejects.toMatchObject({ code: 'ledger_full', message: expect.stringContaining(folder) });
      });
    }));

  it('whose file may not grow says so, keeps what it acknowledged and nothing by half, and goes on once it may', () =>
    inTemporaryFolder(async (folder) => {
      const database = join(folder, 'ledger.sqlite');
      let kept = 0;
      await withProcess(withSmallFiles(mebibyte), async (process) => {
        await process.ask('open', database);
        const filled = await fill(process);
        kept = filled.kept;
        const says = { code: 'ledger_unusable', message: expect.stringContaining(database) };
        expect(filled.error).toMatchObject(says);
        await expectSound(process, kept);
      });
      expect(kept).toBeGreaterThan(0);
      await withProcess([], async (process) => {
        await process.ask('open', database);
        await expectSound(process, kept);
        await goOn(process, kept);
      });
    }));

  const held = heldByModes();
  describe.runIf(held !== undefined)('is refused when it is opened, with its path,', () => {
    let process: LedgerProcess;
    beforeAll(() => {
      process = startLedgerProcess(testNow, held);
    });
    afterAll(() => process.kill());

    it.each<[string, string, (folder: string) => Promise<unknown>]>([
      ['whose file', 'ledger.sqlite', (folder) => chmod(join(folder, 'ledger.sqlite'), 0o444)],
      ['whose folder', 'ledger.sqlite', (folder) => chmod(folder, 0o555)],
      ['that is not there and whose folder', 'other.sqlite', (folder) => chmod(folder, 0o555)],
      ['whose folder is not there in one that', join('deeper', 'ledger.sqlite'), (folder) => chmod(folder, 0o555)],
      ['that, being a folder,', 'folder.sqlite', (folder) => mkdir(join(folder, 'folder.sqlite'))],
    ])('%s may not be written, and nothing stays of that', (_name, file, forbid) =>
      withTemporaryLedger(async (ledger, database) => {
        await ledger.ingest(batches[0] ?? []);
        const expected = await exportOf(ledger);
        await ledger.close();
        const folder = dirname(database);
        const path = join(folder, file);
        await forbid(folder);
        const refused = { code: 'ledger_unusable', message: expect.stringContaining(path) };
        await expect(process.ask('open', path)).rejects.toMatchObject(refused);
        await chmod(folder, 0o755);
        await chmod(database, 0o644);
        await process.ask('open', database);
        expect(await process.ask('ingest', batches[0] ?? [])).toContain('duplicate');
        expect(await process.ask('export', null)).toBe(expected);
        await process.ask('close', null);
      }),
    );
  });
});
