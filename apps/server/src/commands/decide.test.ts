import { afterEach, describe, expect, it } from 'vitest';
import { type Installation, withInstallation } from '../testing/run-command.ts';

afterEach(() => {
  process.exitCode = undefined;
});

const policy = ['--policy', 'marketplace-default'];

/** Sellers of whom nothing was heard since May: no run that reads June is let pass. */
async function silentSince(run: Installation['run']): Promise<void> {
  await run('sample', '--sellers', '30', '--months', '8', '--until', '2025-05-01');
  await run('decide', ...policy, '--on', '2025-05-01');
}

describe('gold-seller decide', () => {
  it('stops before a day that rests on a feed that fell silent, and decides nothing after it', () =>
    withInstallation(async ({ run }) => {
      await silentSince(run);
      const before = (await run('export')).out;
      const asked = run('decide', ...policy, '--from', '2025-07-01', '--to', '2025-08-01');
      await expect(asked).rejects.toMatchObject({ code: 'approval_needed' });
      expect((await run('export')).out).toBe(before);
    }));

  it('decides it all the same with --approve', () =>
    withInstallation(async ({ run }) => {
      await silentSince(run);
      const { out } = await run('decide', ...policy, '--on', '2025-07-01', '--approve');
      expect(out).toMatch(/^2025-07-01: \d+ decided; holders: /);
    }));

  it('leaves it out for good with --discard, and nobody loses anything by it', () =>
    withInstallation(async ({ run }) => {
      await silentSince(run);
      const before = (await run('export')).out;
      const { out } = await run('decide', ...policy, '--from', '2025-06-01', '--to', '2025-07-01', '--discard');
      expect(out).toMatch(/^2025-06-01: left out\. .*has a feed stopped\?\n2025-07-01: left out\. /);
      expect((await run('export')).out).toBe(before);
      await expect(run('decide', ...policy, '--on', '2025-07-01', '--discard', '--approve')).rejects.toThrow(
        'give --approve or --discard, not both',
      );
    }));
});
