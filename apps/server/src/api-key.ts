import { hash, randomBytes } from 'node:crypto';
import { type Scope, scopes } from '@gold-seller/contract';
import type { NewApiKey } from '@gold-seller/ledger';

/** A key that was just made: its secret, which is told once, and what is kept of it. */
export interface MadeKey {
  readonly secret: string;
  readonly kept: NewApiKey;
}

/** Makes a key with 256 random bits. */
export function newApiKey(name: string, allowed: readonly Scope[], endsAt?: number): MadeKey {
  const secret = `gs_${randomBytes(32).toString('base64url')}`;
  return { secret, kept: { id: secret.slice(0, idLength), name, sha256: sha256Of(secret), scopes: allowed, endsAt } };
}

/** What a key is known by: `gs_` and 48 of its bits, from which nobody finds the others. */
const idLength = 11;

export function sha256Of(secret: string): string {
  return hash('sha256', secret, 'hex');
}

export function isScope(scope: string): scope is Scope {
  return scopes.some((known) => known === scope);
}
