import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { withInstallation } from '../testing/run-command.ts';

afterEach(() => {
  process.exitCode = undefined;
});

const old = ['--sellers', '6', '--months', '4', '--until', '2024-06-01'];
const decided = ['--policy', 'marketplace-default', '--from', '2024-04-01', '--to', '2024-06-01'];

describe('gold-seller seal', () => {
  it('lets go of old events and changes nothing that was counted, decided or shown', () =>
    withInstallation(async ({ run, folder }) => {
      await run('sample', ...old);
      await run('decide', ...decided);
      const before = (await run('export')).out;
      expect((await run('seal', '--before', '2024-05-01')).out).toMatch(
        /^Sealed \d+ events of 5 sellers: .* 2024-05-01\.$/,
      );
      expect((await run('export')).out).toBe(before);
      expect((await run('status')).out).toMatch(/\nsealed {6}\d+\n/);
      const seller = busiestIn(before);
      expect((await run('explain', seller)).out).toMatch(/of matters that ended before 2024-05-01 and are sealed/);
      expect(JSON.parse((await run('explain', seller, '--json')).out)).toMatchObject({ sealedBefore: '2024-05-01' });
      await run('rebuild');
      expect((await run('export')).out).toBe(before);
      expect((await run('doctor', '--json')).out).not.toContain('"error"');
      expect((await run('seal', '--before', '2024-05-01')).out).toBe(
        'Nothing that ended before 2024-05-01 is left to seal.',
      );
      // A backup is sealed too, and as whole as the ledger.
      await run('backup', join(folder, 'copy.sqlite'));
      await run('restore', join(folder, 'copy.sqlite'), '--replace');
      expect((await run('export')).out).toBe(before);
      // What is sent again is there already.
      expect((await run('sample', ...old)).out).toMatch(/accepted 0, duplicate \d+, conflict 0, rejected 0/);
    }));

  it('names the last day there is where one is too recent', () =>
    withInstallation(async ({ run }) => {
      await run('sample', ...old);
      const refused = run('seal', '--before', '2025-06-01');
      await expect(refused).rejects.toMatchObject({ code: 'seal_too_recent' });
      await expect(refused).rejects.toThrow('the last day to seal before is 2025-05-11');
      await expect(run('seal', '--before', 'May')).rejects.toMatchObject({ code: 'option_invalid' });
    }));
});

/** The seller of whom an export tells the most. */
function busiestIn(exported: string): string {
  const counts = new Map<string, number>();
  for (const [, seller = ''] of exported.matchAll(/"seller":"([^"]+)"/g)) {
    counts.set(seller, (counts.get(seller) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
