import { newApiKey } from '@gold-seller/api/programme';
import { scopes } from '@gold-seller/contract';
import type { ApiKey } from '@gold-seller/ledger';
import { describe, expect, it } from 'vitest';
import { authenticator } from './authenticator.ts';

/** A ring of keys in memory, which counts how often it is asked. */
function ring() {
  const bySecret = new Map<string, ApiKey>();
  const asked: string[] = [];
  const keys = {
    async find(sha256: string) {
      asked.push(sha256);
      return bySecret.get(sha256);
    },
  };
  return { bySecret, asked, keys };
}

const { secret, kept } = await newApiKey('shop', ['events:write']);

describe('whoever presents a key', () => {
  const key: ApiKey = { ...kept, createdAt: 0 };

  it('is known by its hash, and one who guesses is not', async () => {
    const { bySecret, keys, asked } = ring();
    bySecret.set(kept.sha256, key);
    const authenticate = authenticator({ keys, now: () => 0 });
    expect(await authenticate(secret)).toEqual({ name: `shop (${kept.id})`, scopes: ['events:write'] });
    expect(await authenticate(`${secret.slice(0, -1)}!`)).toBeUndefined();
    expect(await authenticate('')).toBeUndefined();
    expect(asked.join()).not.toContain(secret);
  });

  it('is looked up once a second, so that an ended key opens nothing after that', async () => {
    const { bySecret, keys, asked } = ring();
    bySecret.set(kept.sha256, key);
    let now = 0;
    const authenticate = authenticator({ keys, now: () => now });
    await authenticate(secret);
    bySecret.clear();
    now = 999;
    expect(await authenticate(secret)).toBeDefined();
    now = 1000;
    expect(await authenticate(secret)).toBeUndefined();
    expect(asked).toHaveLength(2);
  });

  it('may do everything with the key the operator gave the server', async () => {
    const authenticate = authenticator({ keys: ring().keys, given: 'my own', now: () => 0 });
    expect(await authenticate('my own')).toMatchObject({ name: 'GOLD_SELLER_KEY', scopes });
    expect(await authenticate('my owm')).toBeUndefined();
    expect(await authenticator({ keys: ring().keys, given: '', now: () => 0 })('')).toBeUndefined();
  });

  it('is asked about again after the look-up failed', async () => {
    let fails = true;
    const find = async () => {
      if (fails) throw new Error('busy');
      return key;
    };
    const authenticate = authenticator({ keys: { find }, now: () => 0 });
    await expect(authenticate(secret)).rejects.toThrow('busy');
    fails = false;
    expect(await authenticate(secret)).toBeDefined();
  });
});
