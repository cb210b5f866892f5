import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operatorDesk } from './operator-desk.ts';
import { type RealServer, realServer, testKey } from './testing/real-server.ts';

let server: RealServer;
beforeAll(async () => {
  server = await realServer();
});
afterAll(() => server.close());

const desk = (key: string | undefined = testKey) =>
  operatorDesk({ api: 'http://gold.test', fetch: server.fetch, ...(key !== '' && { key }) });

describe('the operator’s desk', () => {
  it('makes, lists, rotates and revokes keys, and tells who did', async () => {
    const { secret, key } = await desk().createKey({ name: 'feed', scopes: ['events:write'], why: 'orders' });
    expect(secret.startsWith(key.id)).toBe(true);
    const next = await desk().rotateKey(key.id, { overlapHours: 0 });
    const revoked = await desk().revokeKey(next.key.id, { why: 'it leaked' });
    expect(revoked).toMatchObject({ id: next.key.id, endsAt: '2026-06-15T12:00:00.000Z' });
    expect((await desk().keys()).map(({ id }) => id).toSorted()).toEqual([key.id, next.key.id].toSorted());
    const first = await desk().audit({ limit: 2 });
    expect(first.entries.map(({ action, why }) => [action, why])).toEqual([
      ['revokeKey', 'it leaked'],
      ['rotateKey', null],
    ]);
    const second = await desk().audit({ before: first.next ?? '' });
    expect(second).toMatchObject({ entries: [{ action: 'createKey', why: 'orders' }], next: null });
  });

  it('throws what the API says, and sends a change only once', async () => {
    await expect(desk('').keys()).rejects.toMatchObject({ code: 'key_missing', status: 401 });
    await expect(desk().revokeKey('gs_00000000')).rejects.toMatchObject({ code: 'key_not_found' });
    await expect(desk().revokeKey('../audit')).rejects.toMatchObject({ status: 400, code: 'request_invalid' });
    let attempts = 0;
    const fetch = async () => {
      attempts++;
      throw new TypeError('fetch failed');
    };
    const broken = operatorDesk({ api: 'http://gold.test', fetch, key: testKey });
    const asked = broken.createKey({ name: 'feed', scopes: [] });
    await expect(asked).rejects.toMatchObject({ code: 'network_failed' });
    expect(attempts).toBe(1);
  });

  it('takes nothing else for an answer', async () => {
    const lie = operatorDesk({ api: 'http://gold.test', fetch: async () => Response.json({ level: 'gold' }) });
    for (const ask of [lie.keys(), lie.createKey({ name: 'x', scopes: [] }), lie.audit()]) {
      await expect(ask).rejects.toMatchObject({ name: 'GoldSellerApiError', code: 'answer_invalid' });
    }
  });
});
