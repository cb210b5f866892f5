import { describe, expect, it } from 'vitest';
import { hasClientPrograms } from '../testing/client-programs.ts';
import { withTemporaryDatabase } from '../testing/temporary-database.ts';
import { runClientProgram, startClientProgram } from './client-program.ts';

const ask = async (address: string, query: string) =>
  (
    await runClientProgram('psql', ['--no-psqlrc', '--tuples-only', '--no-align', `--command=${query}`], address)
  ).trim();

describe.runIf(hasClientPrograms)('a program of PostgreSQL’s own', () => {
  it('connects to the database of the address and waits as its parameters say, those of pg alone included', () =>
    withTemporaryDatabase(async (database) => {
      const url = new URL(database);
      expect(await ask(database, 'select current_database()')).toBe(url.pathname.slice(1));
      expect(await ask(database, 'show lock_timeout')).toBe('1min');
      url.search = '?lock_timeout=5000&statement_timeout=600000&query_timeout=1000&sslmode=disable&password=hush';
      expect(await ask(url.href, 'show lock_timeout')).toBe('5s');
      expect(await ask(url.href, 'show statement_timeout')).toBe('10min');
      expect(await ask(url.href, 'show application_name')).toBe('gold-seller');
    }));

  it.runIf(process.platform === 'linux')('is called without the password', () =>
    withTemporaryDatabase(async (database) => {
      const url = new URL(database);
      url.searchParams.set('password', 'hush');
      const seen = startClientProgram('psql', ['--no-psqlrc', '--quiet'], url.href);
      seen.stdin.end(String.raw`\! tr '\0' ' ' < /proc/$PPID/cmdline`);
      const [out] = await Promise.all([seen.stdout.toArray(), seen.ended]);
      expect(out.join('')).toContain('psql --no-psqlrc');
      expect(out.join('')).not.toContain('hush');
    }),
  );

  it('says what was wrong', () =>
    withTemporaryDatabase(async (database) => {
      const error = { code: 'ledger_unusable', message: expect.stringMatching(/^psql ended with code 1: .*no_table/) };
      await expect(ask(database, 'select * from no_table')).rejects.toMatchObject(error);
    }));
});
