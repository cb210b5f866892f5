import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLedger } from '@gold-seller/ledger';
import { describe, expect, it } from 'vitest';
import { type Installation, withInstallation } from '../testing/run-command.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const dayMs = 86_400_000;

async function auditOf({ folder }: Installation) {
  const ledger = await openLedger({ database: join(folder, 'data', 'ledger.sqlite'), now: () => now });
  const entries = await ledger.audit.list({ limit: 10 });
  await ledger.close();
  return entries;
}

describe('gold-seller api-keys', () => {
  it('makes keys that are shown once, and keeps no secret', () =>
    withInstallation(async (installation) => {
      const { run, folder } = installation;
      const asked = ['--scope', 'events:write', '--days', '30', '--why', 'the order feed'];
      const secret = (await run('api-keys', 'create', 'feed', ...asked)).out;
      expect(secret).toMatch(/^gs_[\w-]{43}$/);
      expect((await run('api-keys', 'list')).out).toBe(
        `${secret.slice(0, 11)}  feed  events:write  ends 2026-07-15T12:00:00.000Z`,
      );
      const files = ['ledger.sqlite', 'ledger.sqlite-wal'].map((name) =>
        readFile(join(folder, 'data', name), 'latin1').catch(() => ''),
      );
      expect((await Promise.all(files)).join('')).not.toContain(secret.slice(11));
      expect(await auditOf(installation)).toMatchObject([
        { actor: 'command line', action: 'createKey', target: secret.slice(0, 11), why: 'the order feed' },
      ]);
    }));

  it('rotates a key with an overlap, and the new one may do what the old ones may', () =>
    withInstallation(async (installation) => {
      const { run } = installation;
      const old = (await run('api-keys', 'create', 'feed', '--scope', 'events:write')).out.slice(0, 11);
      const made = (await run('api-keys', 'rotate', old, '--overlap-hours', '48')).out.slice(0, 11);
      const lines = (await run('api-keys', 'list')).out.split('\n').toSorted();
      expect(lines).toEqual(
        [`${old}  feed  events:write  ends 2026-06-17T12:00:00.000Z`, `${made}  feed  events:write`].toSorted(),
      );
      const later = installation.at(now + 3 * dayMs);
      expect((await later.run('api-keys', 'list')).out).toContain(`${old}  feed  events:write  ended 2026-06-17`);
      await expect(run('api-keys', 'rotate', 'gs_none')).rejects.toMatchObject({ code: 'key_not_found' });
    }));

  it('ends a key at once, and notes why', () =>
    withInstallation(async (installation) => {
      const { run } = installation;
      const id = (await run('api-keys', 'create', 'feed')).out.slice(0, 11);
      await run('api-keys', 'revoke', id, '--why', 'it leaked');
      expect((await run('api-keys', 'list')).out).toBe(`${id}  feed  no scope  ended 2026-06-15T12:00:00.000Z`);
      await expect(run('api-keys', 'revoke', 'gs_none')).rejects.toMatchObject({ code: 'key_not_found' });
      expect(await auditOf(installation)).toMatchObject([
        { action: 'revokeKey', target: id, why: 'it leaked', outcome: { after: null } },
        { action: 'createKey', target: id },
      ]);
    }));

  it.each([
    [['create', 'feed', '--scope', 'all'], '--scope must be one of'],
    [['create', 'feed', '--days', '0'], '--days must be a whole number from 1 to 3660, is "0"'],
    [['rotate', 'gs_any', '--overlap-hours', 'x'], '--overlap-hours must be'],
  ])('refuses %j', (args, reason) =>
    withInstallation(({ run }) => expect(run('api-keys', ...args)).rejects.toThrow(reason)),
  );
});
