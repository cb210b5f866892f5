import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLedger } from '@gold-seller/ledger';
import { expect, test } from 'vitest';
import { withInstallation } from './testing/run-command.ts';

const small = ['--sellers', '5', '--months', '3', '--until', '2026-06-01'];

test('gold-seller restore brings back what gold-seller backup saved, and says how much that is', () =>
  withInstallation(async ({ folder, run }) => {
    await run('sample', ...small);
    await run('decide', '--policy', 'marketplace-default', '--on', '2026-06-01');
    const backup = join(folder, 'backup');
    expect((await run('backup', backup)).problems).toMatch(/backup: .*backup in [\d.]+ s$/);
    const saved = (await run('export')).out;
    const { events, decisions } = JSON.parse((await run('status', '--json')).out);
    const total = Object.values<number>(events).reduce((sum, count) => sum + count, 0);
    await run('rebuild');
    await expect(run('restore', backup)).rejects.toMatchObject({ code: 'option_invalid' });
    const said = await run('restore', backup, '--replace');
    expect(said).toEqual({ out: `restored ${total} events and ${decisions} decisions`, problems: '' });
    expect((await run('export')).out).toBe(saved);
    const other = join(folder, 'other.sqlite');
    await run('--database', other, 'restore', backup);
    expect((await run('--database', other, 'export')).out).toBe(saved);
  }));

test('gold-seller backup goes on beside an open ledger, which gold-seller restore does not replace', () =>
  withInstallation(async ({ folder, run }) => {
    await run('sample', ...small);
    const ledger = await openLedger({ database: join(folder, 'data', 'ledger.sqlite'), now: () => 0 });
    const backup = join(folder, 'backup');
    try {
      await run('backup', backup);
      await expect(run('restore', backup, '--replace')).rejects.toMatchObject({ code: 'ledger_unusable' });
    } finally {
      await ledger.close();
    }
    await run('restore', backup, '--replace');
  }));

test('gold-seller backup makes no ledger where there is none', () =>
  withInstallation(async ({ folder, run }) => {
    await expect(run('backup', join(folder, 'backup'))).rejects.toMatchObject({ code: 'file_not_found' });
    await expect(access(join(folder, 'data'))).rejects.toThrow();
  }));

test('gold-seller restore refuses a damaged file and says when one has no checksum', () =>
  withInstallation(async ({ folder, run }) => {
    await run('sample', ...small);
    const backup = join(folder, 'backup');
    await run('backup', backup);
    const bytes = await readFile(backup);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await writeFile(backup, bytes);
    await expect(run('restore', backup, '--replace')).rejects.toThrow(/is not a whole ledger/);
    const ledger = join(folder, 'data', 'ledger.sqlite');
    const { problems } = await run('--database', join(folder, 'copy'), 'restore', ledger);
    expect(problems).toContain('no checksum');
  }));

test('gold-seller restore says that there is no such file, before it asks a database', () =>
  withInstallation(async ({ run }) => {
    const restoring = run('--database', 'postgres://a@b.invalid/c', 'restore', 'any');
    await expect(restoring).rejects.toThrow('there is no file any');
  }));
