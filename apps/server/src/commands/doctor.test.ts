import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { withInstallation } from '../testing/run-command.ts';

afterEach(() => {
  process.exitCode = undefined;
});

const small = ['--sellers', '12', '--months', '4', '--until', '2026-06-01'];

describe('gold-seller doctor', () => {
  it('says that nothing is wrong where nothing is', () =>
    withInstallation(async ({ run }) => {
      expect((await run('doctor')).out).toBe('Nothing is wrong.');
      expect(JSON.parse((await run('doctor', '--json')).out)).toEqual([]);
      expect(process.exitCode).toBeUndefined();
    }));

  it('finds no error in a sample that was decided', () =>
    withInstallation(async ({ run }) => {
      await run('sample', ...small);
      await run('decide', '--policy', 'marketplace-default', '--from', '2026-04-01', '--to', '2026-06-01');
      const findings: { severity: string }[] = JSON.parse((await run('doctor', '--json')).out);
      expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
      expect(process.exitCode).toBeUndefined();
    }));

  it('tells an error in a line and in JSON, and exits 1', () =>
    withInstallation(async ({ folder, run }) => {
      await run('sample', ...small);
      const connection = new DatabaseSync(join(folder, 'data', 'ledger.sqlite'));
      connection.exec('delete from tally');
      connection.close();
      const [line = ''] = (await run('doctor')).out.split('\n');
      expect(line).toMatch(
        /^error {4}tally-differs {2}The stored tallies of 12 sellers .* For example: [\w-]+(?:, [\w-]+){4}\.$/,
      );
      expect(process.exitCode).toBe(1);
      const [finding] = JSON.parse((await run('doctor', '--json')).out);
      expect(finding).toMatchObject({ key: 'tally-differs', severity: 'error', count: 12 });
      expect(finding.examples).toHaveLength(5);
    }));
});
