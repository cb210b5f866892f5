import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withInstallation } from '../testing/run-command.ts';
import { shownDatabase } from './data-folder.ts';

const shown = (database: string) => shownDatabase({ env: { GOLD_SELLER_DATABASE: database } });

test('the place of the ledger is shown without a password, wherever the password is', () => {
  expect(shown('postgres://u:p@ss@h/db')).toBe('postgres://u@h/db');
  expect(shown('postgres://u:pa:ss@h/db')).toBe('postgres://u@h/db');
  expect(shown('postgres://u@h/db?password=pass')).toBe('postgres://u@h/db');
  expect(shown('/srv/u:pass@h.sqlite')).toBe('/srv/u:pass@h.sqlite');
});

test('a mistyped address is refused by every command, and makes nothing', () =>
  withInstallation(async ({ folder, run }) => {
    for (const command of ['status', 'rebuild']) {
      const running = run('--database', 'postgress://u:secret@h/db', command);
      await expect(running).rejects.toMatchObject({
        code: 'option_invalid',
        message: expect.not.stringContaining('secret'),
      });
    }
    await expect(access('postgress:')).rejects.toThrow();
    await expect(access(join(folder, 'data'))).rejects.toThrow();
  }));
