import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreLedger } from '../sqlite/restore-ledger.ts';
import { hasClientPrograms } from '../testing/client-programs.ts';
import { eventOn } from '../testing/event-on.ts';
import { epoch, orderLife } from '../testing/history.ts';
import { runSql } from '../testing/run-sql.ts';
import { withTemporaryDatabase } from '../testing/temporary-database.ts';
import { exportOf, inTemporaryFolder, onLedger } from '../testing/temporary-ledger.ts';
import { runClientProgram } from './client-program.ts';

const history = [eventOn('seller.registered', epoch, { name: 'Acme' }), ...orderLife('o1', epoch + 1)];
const refusal = { code: 'option_invalid' };

/** Runs a test with a path where there is nothing. */
const withPath = (work: (path: string) => Promise<void>) => inTemporaryFolder((folder) => work(join(folder, 'backup')));

describe.runIf(hasClientPrograms)('a backup of a ledger in PostgreSQL', () => {
  it('is restored with the same export into a database that is empty', () =>
    withTemporaryDatabase((from) =>
      withTemporaryDatabase((to) =>
        withPath(async (backup) => {
          const exported = await onLedger(from, async (ledger) => {
            await ledger.ingest(history);
            await ledger.backup(backup);
            const text = await exportOf(ledger);
            await ledger.ingest(orderLife('o2', epoch + 9));
            return text;
          });
          expect(await restoreLedger({ backup, database: to })).toEqual({ checksum: false });
          expect(await onLedger(to, exportOf)).toBe(exported);
          await onLedger(to, async (ledger) => {
            expect(new Set(await ledger.ingest(history))).toEqual(new Set(['duplicate']));
            await ledger.ingest(orderLife('o3', epoch + 9));
          });
        }),
      ),
    ));

  it('is made and restored at an address with parameters that pg alone knows', () =>
    withTemporaryDatabase((from) =>
      withTemporaryDatabase((to) =>
        withPath(async (backup) => {
          const parameters = '?statement_timeout=600000&lock_timeout=5000&query_timeout=60000&password=hush';
          await onLedger(from + parameters, (ledger) => ledger.backup(backup));
          await restoreLedger({ backup, database: to + parameters });
        }),
      ),
    ));

  it('leaves out what others keep in the same database', () =>
    withTemporaryDatabase((database) =>
      withPath(async (path) => {
        await runSql(database, 'create table shop (a int)');
        await onLedger(database, (ledger) => ledger.backup(path));
        const listed = await runClientProgram('pg_restore', ['--list', path]);
        expect(listed).toMatch(/ TABLE public programme_log /);
        expect(listed).not.toMatch(/ SCHEMA | shop /);
      }),
    ));

  it('overwrites nothing, neither a file nor another backup that is being made', () =>
    withTemporaryDatabase((database) =>
      inTemporaryFolder((folder) =>
        onLedger(database, async (ledger) => {
          const path = join(folder, 'backup');
          const both = await Promise.allSettled([ledger.backup(path), ledger.backup(path)]);
          expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
          expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusal });
          await expect(ledger.backup(path)).rejects.toMatchObject(refusal);
          await writeFile(join(folder, 'other.unfinished'), '');
          await expect(ledger.backup(join(folder, 'other'))).rejects.toMatchObject(refusal);
          expect((await readdir(folder)).toSorted()).toEqual(['backup', 'other.unfinished']);
          const nowhere = { code: 'ledger_unusable', message: expect.stringContaining('cannot be written') };
          await expect(ledger.backup(join(folder, 'none', 'backup'))).rejects.toMatchObject(nowhere);
        }),
      ),
    ));
});

describe.skipIf(hasClientPrograms)('without PostgreSQL’s client programs', () => {
  it('a backup says what is missing', () =>
    withTemporaryDatabase((database) =>
      withPath((path) =>
        onLedger(database, (ledger) =>
          expect(ledger.backup(path)).rejects.toMatchObject({
            code: 'ledger_unusable',
            message: expect.stringContaining('pg_dump is not installed'),
          }),
        ),
      ),
    ));
});
