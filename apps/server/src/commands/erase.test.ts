import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { withInstallation } from '../testing/run-command.ts';

afterEach(() => {
  process.exitCode = undefined;
});

const small = ['--sellers', '4', '--months', '2', '--until', '2026-06-01'];

const orderOf = (subject: string, id: string, buyer: string) =>
  JSON.stringify({
    specversion: '1.0',
    id,
    source: '/shop',
    type: 'order.placed',
    subject,
    time: '2026-05-01T12:00:00Z',
    data: { orderId: id, buyer, amount: { minor: 100, currency: 'EUR' } },
  });

describe('gold-seller erase', () => {
  it('does nothing without a yes where nobody can be asked', () =>
    withInstallation(async ({ run }) => {
      await run('sample', ...small);
      const before = await run('export');
      await expect(run('erase', 'buyer', 'ann')).rejects.toMatchObject({ code: 'option_invalid' });
      await expect(run('erase', 'seller', 'acme')).rejects.toMatchObject({ code: 'option_invalid' });
      expect(await run('export')).toEqual(before);
    }));

  it('says what it will do, and for how many sellers it did', () =>
    withInstallation(async ({ folder, run }) => {
      const file = join(folder, 'events.jsonl');
      await writeFile(file, [orderOf('acme', 'o1', 'ann'), orderOf('beta', 'o2', 'ann'), '{"buyer":"ann'].join('\n'));
      await run('import', 'events', file);
      const { out, problems } = await run('erase', 'buyer', 'ann', '--yes');
      expect(problems).toContain('who the buyer "ann" was is let go of');
      expect(out).toBe(
        'Erased from the records of 2 sellers.\nDropped 1 kept lines that were not taken in and named them.',
      );
      expect((await run('erase', 'buyer', 'ann', '--yes')).out).toBe('No seller knew this buyer.');
      expect((await run('doctor', '--json')).out).not.toContain('"error"');
    }));

  it('removes a seller, whose events an import then refuses line by line', () =>
    withInstallation(async ({ folder, run }) => {
      const file = join(folder, 'events.jsonl');
      await writeFile(file, [orderOf('acme', 'o1', 'ann'), orderOf('beta', 'o2', 'ann'), ''].join('\n'));
      await run('import', 'events', file);
      expect((await run('erase', 'seller', 'beta', '--yes')).out).toBe('Erased, with 1 events and acts.');
      expect((await run('export')).out).not.toContain('beta');
      const again = await run('import', 'events', file);
      expect(again.out).toContain('accepted 0, duplicate 1, conflict 0, rejected 1');
      expect(again.problems).toContain('line 2: the seller was erased [seller_erased]');
      expect(process.exitCode).toBe(1);
      expect((await run('erase', 'seller', 'beta', '--yes')).out).toBe('This seller was erased before.');
      await expect(run('erase', 'seller', 'nobody', '--yes')).rejects.toMatchObject({ code: 'seller_unknown' });
    }));
});
