import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isAddress } from './database-address.ts';
import { openLedger } from './ledger.ts';
import { restoreLedger } from './sqlite/restore-ledger.ts';
import { inTemporaryFolder, testNow } from './testing/temporary-ledger.ts';

test.each(['postgres://u@h/db', 'postgresql://u@h/db', 'Postgres://h/db'])('%s is an address', (database) => {
  expect(isAddress(database)).toBe(true);
});

test.each(['ledger.sqlite', '/srv/ledger.sqlite', './a:b', 'C:\\ledger.sqlite', 'C:/ledger.sqlite'])(
  '%s is a file',
  (database) => {
    expect(isAddress(database)).toBe(false);
  },
);

test.each([
  'postgress://u:secret@h/db',
  'mysql://u:secret@h/db',
  'postgres:/u:secret@h/db',
  ' postgres://u:secret@h/db',
])('%s is neither, and is refused without its password', (database) => {
  const refusal = () => isAddress(database);
  expect(refusal).toThrow(expect.objectContaining({ code: 'option_invalid' }));
  expect(refusal).not.toThrow(/secret/);
});

test('a mistyped address makes no ledger of that name, neither when it is opened nor when one is restored', () =>
  inTemporaryFolder(async (folder) => {
    const file = join(folder, 'backup');
    const ledger = await openLedger({ database: file, now: () => testNow });
    await ledger.close();
    const database = 'postgress://u:secret@h/db';
    const refusal = { code: 'option_invalid' };
    await expect(openLedger({ database, now: () => testNow })).rejects.toMatchObject(refusal);
    await expect(restoreLedger({ backup: file, database })).rejects.toMatchObject(refusal);
    await expect(access('postgress:')).rejects.toThrow();
  }));

test('an address that is none is refused and not taken for a bug', async () => {
  const opening = openLedger({ database: 'postgres://u:secret@h:port/db', now: () => testNow });
  await expect(opening).rejects.toMatchObject({
    code: 'option_invalid',
    message: expect.not.stringContaining('secret'),
  });
});
