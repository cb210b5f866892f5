import { type Scope, scopes } from '@gold-seller/contract';
import type { NewApiKey } from '@gold-seller/ledger';

/** A key that was just made: its secret, which is told once, and what is kept of it. */
export interface MadeKey {
  readonly secret: string;
  readonly kept: NewApiKey;
}

/** Makes a key with 256 random bits. */
export async function newApiKey(name: string, allowed: readonly Scope[], endsAt?: number): Promise<MadeKey> {
  const secret = `gs_${base64Url(crypto.getRandomValues(new Uint8Array(32)))}`;
  const sha256 = await sha256Of(secret);
  return { secret, kept: { id: secret.slice(0, idLength), name, sha256, scopes: allowed, endsAt } };
}

/** What a key is known by: `gs_` and 48 of its bits, from which nobody finds the others. */
const idLength = 11;

/** The hash of a secret, in hexadecimal digits. */
export async function sha256Of(secret: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function isScope(scope: string): scope is Scope {
  return scopes.some((known) => known === scope);
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
