import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { restoreLedger } from '../sqlite/restore-ledger.ts';
import { hasClientPrograms } from '../testing/client-programs.ts';
import { epoch, orderLife } from '../testing/history.ts';
import { runSql } from '../testing/run-sql.ts';
import { withTemporaryDatabase } from '../testing/temporary-database.ts';
import { exportOf, inTemporaryFolder, onLedger } from '../testing/temporary-ledger.ts';
import { backUp } from './back-up.ts';
import { runClientProgram } from './client-program.ts';

interface Place {
  /** The database that the backup is of; nobody has it open. */
  readonly from: string;
  readonly backup: string;
  /** The export of what is in the backup. */
  readonly saved: string;
  /** An empty database. */
  readonly to: string;
  /** A path where there is nothing. */
  readonly other: string;
}

/** Runs a test with a backup of five orders. */
function withBackup(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryDatabase((from) =>
    withTemporaryDatabase((to) =>
      inTemporaryFolder(async (folder) => {
        const backup = join(folder, 'backup');
        const saved = await onLedger(from, async (ledger) => {
          await ledger.ingest(Array.from({ length: 5 }, (_, index) => orderLife(`o${index}`, epoch + index)).flat());
          await ledger.backup(backup);
          return exportOf(ledger);
        });
        await work({ from, backup, saved, to, other: join(folder, 'other') });
      }),
    ),
  );
}

/** Makes a ledger with an order of its own, and gives its export. */
const anotherLedger = (database: string) =>
  onLedger(database, async (ledger) => {
    await ledger.ingest(orderLife('another', epoch));
    return exportOf(ledger);
  });

const rowsIn = (database: string, table: string) =>
  runClientProgram('psql', ['--no-psqlrc', '-At', `--command=select * from ${table}`], database);

describe.runIf(hasClientPrograms)('restoring a ledger in PostgreSQL', () => {
  it('takes the place of another ledger only if that may go', () =>
    withBackup(async ({ backup, saved, to }) => {
      const there = await anotherLedger(to);
      const refusal = { code: 'option_invalid', message: expect.stringContaining('--replace') };
      await expect(restoreLedger({ backup, database: to })).rejects.toMatchObject(refusal);
      expect(await onLedger(to, exportOf)).toBe(there);
      await restoreLedger({ backup, database: to, replace: true });
      expect(await onLedger(to, exportOf)).toBe(saved);
    }));

  it('never touches a table of another program, though it has the name of one of ours', () =>
    withBackup(async ({ backup, to }) => {
      await runSql(to, 'create table seller (theirs int); insert into seller values (7)');
      for (const replace of [false, true]) {
        const refusal = { code: 'option_invalid', message: expect.stringContaining('seller') };
        await expect(restoreLedger({ backup, database: to, replace })).rejects.toMatchObject(refusal);
        expect(await rowsIn(to, 'seller')).toBe('7\n');
      }
    }));

  it('goes beside what others keep in the same database, and leaves that as it is', () =>
    withBackup(async ({ backup, saved, to }) => {
      await runSql(
        to,
        'create table shop as select 7 as a; create function f() returns int language sql as $$select 1$$',
      );
      for (const replace of [false, true]) {
        await restoreLedger({ backup, database: to, replace });
        expect(await onLedger(to, exportOf)).toBe(saved);
        expect(await rowsIn(to, 'shop, f()')).toBe('7|1\n');
      }
    }));

  it('changes nothing where anything is in the way or hangs on what is to go', () =>
    withBackup(async ({ backup, to }) => {
      await runSql(to, 'create sequence log_pkey');
      await expect(restoreLedger({ backup, database: to })).rejects.toMatchObject({ code: 'ledger_unusable' });
      expect(await rowsIn(to, `to_regclass('programme_log')`)).toBe('\n');
      await runSql(to, 'drop sequence log_pkey');
      const there = await anotherLedger(to);
      await runSql(to, 'create view theirs as select seller from log');
      const refusal = { code: 'ledger_unusable', message: expect.stringContaining('view theirs depends on') };
      await expect(restoreLedger({ backup, database: to, replace: true })).rejects.toMatchObject(refusal);
      expect(await onLedger(to, exportOf)).toBe(there);
    }));

  it('brings back a backup that was made before a table was added', () =>
    withBackup(async ({ from, saved, to, other }) => {
      await runSql(
        from,
        `drop table sealed, api_key, audit; alter table seller drop column sealed_parts, drop column sealed_events;
         delete from kysely_migration where name >= '2026-12-04-sealing'`,
      );
      await backUp(from, other);
      await anotherLedger(to);
      await restoreLedger({ backup: other, database: to, replace: true });
      expect(await onLedger(to, exportOf)).toBe(saved);
    }));

  it('brings back a dump of the whole schema', () =>
    withBackup(async ({ from, saved, to, other }) => {
      await runClientProgram('pg_dump', ['--format=custom', '--schema=public', `--file=${other}`], from);
      await restoreLedger({ backup: other, database: to });
      await restoreLedger({ backup: other, database: to, replace: true });
      expect(await onLedger(to, exportOf)).toBe(saved);
    }));

  it('refuses one that a newer version made, before the ledger that is there has gone', () =>
    withBackup(async ({ from, to, other }) => {
      await runSql(from, `insert into kysely_migration values ('2999-01-later', '')`);
      await backUp(from, other);
      const there = await anotherLedger(to);
      const refusal = { code: 'ledger_unusable', message: expect.stringContaining('newer version') };
      await expect(restoreLedger({ backup: other, database: to, replace: true })).rejects.toMatchObject(refusal);
      expect(await onLedger(to, exportOf)).toBe(there);
    }));

  it('refuses one without a ledger', () =>
    withBackup(async ({ from, to, other }) => {
      await runSql(from, 'drop table buyer');
      await backUp(from, other);
      const refusal = { code: 'ledger_unusable', message: expect.stringContaining('it has no table buyer') };
      await expect(restoreLedger({ backup: other, database: to })).rejects.toMatchObject(refusal);
    }));

  // The pool lets go of what it has not used for ten seconds.
  it.runIf(process.env.GOLD_SELLER_SOAK !== undefined)('replaces no ledger that is open and idle', () =>
    withBackup(({ backup, to }) =>
      onLedger(to, async () => {
        await setTimeout(12_000);
        const restoring = restoreLedger({ backup, database: to, replace: true });
        await expect(restoring).rejects.toMatchObject({ code: 'ledger_unusable' });
      }),
    ),
  );

  it('replaces no ledger that somebody has open', () =>
    withBackup(async ({ backup, to }) => {
      await onLedger(to, async (ledger) => {
        await ledger.ingest(orderLife('another', epoch));
        const there = await exportOf(ledger);
        const refusal = { code: 'ledger_unusable', message: expect.stringContaining('open elsewhere') };
        await expect(restoreLedger({ backup, database: to, replace: true })).rejects.toMatchObject(refusal);
        expect(await exportOf(ledger)).toBe(there);
      });
      await restoreLedger({ backup, database: to, replace: true });
    }));

  it('changes nothing where the backup is cut short or is none', () =>
    withBackup(async ({ backup, to, other }) => {
      const there = await anotherLedger(to);
      const whole = await readFile(backup);
      for (const bytes of [whole.subarray(0, whole.length - 200), whole.subarray(0, 40), Buffer.from('no backup')]) {
        await writeFile(other, bytes);
        const restoring = restoreLedger({ backup: other, database: to, replace: true });
        const refusal = { code: 'ledger_unusable', message: expect.stringMatching(/^pg_restore ended/) };
        await expect(restoring).rejects.toMatchObject(refusal);
        expect(await onLedger(to, exportOf)).toBe(there);
      }
    }));
});
