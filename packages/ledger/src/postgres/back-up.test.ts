import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLedger } from '../ledger.ts';
import { restoreLedger } from '../sqlite/restore-ledger.ts';
import { eventOn } from '../testing/event-on.ts';
import { epoch, orderLife } from '../testing/history.ts';
import { withTemporaryDatabase } from '../testing/temporary-database.ts';
import { exportOf, testNow } from '../testing/temporary-ledger.ts';

const hasPrograms = ['pg_dump', 'pg_restore'].every((each) => spawnSync(each, ['--version']).status === 0);
const history = [eventOn('seller.registered', epoch, { name: 'Acme' }), ...orderLife('o1', epoch + 1)];

async function inFolder(work: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gold-seller-'));
  try {
    await work(join(folder, 'backup'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function onLedger<T>(database: string, work: (ledger: Awaited<ReturnType<typeof openLedger>>) => Promise<T>) {
  const ledger = await openLedger({ database, now: () => testNow });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

describe.runIf(hasPrograms)('a backup of a ledger in PostgreSQL', () => {
  it('is restored with the same export into a database that is empty, and in the place of another ledger only if that may go', () =>
    withTemporaryDatabase((from) =>
      withTemporaryDatabase((to) =>
        inFolder(async (path) => {
          const exported = await onLedger(from, async (ledger) => {
            await ledger.ingest(history);
            await ledger.backup(path);
            const text = await exportOf(ledger);
            await ledger.ingest(orderLife('o2', epoch + 9));
            return text;
          });
          expect(await restoreLedger({ backup: path, database: to })).toEqual({ checksum: false });
          expect(await onLedger(to, exportOf)).toBe(exported);
          await onLedger(to, (ledger) => ledger.ingest(orderLife('o3', epoch + 9)));
          const again = { backup: path, database: to };
          await expect(restoreLedger(again)).rejects.toMatchObject({ code: 'option_invalid' });
          await restoreLedger({ ...again, replace: true });
          expect(await onLedger(to, exportOf)).toBe(exported);
        }),
      ),
    ));

  it('overwrites nothing, and one that is cut short or is none changes nothing', () =>
    withTemporaryDatabase((database) =>
      inFolder(async (path) => {
        const exported = await onLedger(database, async (ledger) => {
          await ledger.ingest(history);
          await ledger.backup(path);
          await expect(ledger.backup(path)).rejects.toMatchObject({ code: 'option_invalid' });
          return exportOf(ledger);
        });
        const whole = await readFile(path);
        for (const bytes of [whole.subarray(0, whole.length - 200), whole.subarray(0, 40), Buffer.from('no backup')]) {
          await writeFile(path, bytes);
          const restoring = restoreLedger({ backup: path, database, replace: true });
          await expect(restoring).rejects.toMatchObject({ code: 'ledger_unusable' });
          expect(await onLedger(database, exportOf)).toBe(exported);
        }
      }),
    ));
});

describe.skipIf(hasPrograms)('without PostgreSQL’s client programs', () => {
  it('a backup says what is missing', () =>
    withTemporaryDatabase((database) =>
      inFolder((path) =>
        onLedger(database, (ledger) =>
          expect(ledger.backup(path)).rejects.toMatchObject({
            code: 'ledger_unusable',
            message: expect.stringContaining('pg_dump is not installed'),
          }),
        ),
      ),
    ));
});
