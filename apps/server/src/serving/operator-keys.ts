import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Scope } from '@gold-seller/contract';
import { GoldSellerError } from '@gold-seller/criteria';

/** Everything an operator's key can be allowed to do. */
export const scopes = ['events:write'] as const satisfies readonly Scope[];

/** A key as it is kept: only its hash. */
export interface OperatorKey {
  readonly name: string;
  readonly sha256: string;
  readonly scopes: readonly Scope[];
}

/** Who presented a key that is known. */
export interface KeyHolder {
  readonly name: string;
  readonly scopes: readonly Scope[];
}

/** Finds who a presented key belongs to; every known key is compared, in constant time each. */
export function keyHolder(keys: readonly OperatorKey[], presented: string): KeyHolder | undefined {
  const digest = Buffer.from(sha256Of(presented), 'hex');
  let found: KeyHolder | undefined;
  for (const { name, sha256, scopes: allowed } of keys) {
    if (timingSafeEqual(digest, Buffer.from(sha256, 'hex'))) found = { name, scopes: allowed };
  }
  return found;
}

export function isScope(scope: string): scope is Scope {
  return scopes.some((known) => known === scope);
}

/** A new key with 256 random bits: the secret, told once, and what is kept of it. */
export function newKey(name: string, allowed: readonly Scope[]): { secret: string; key: OperatorKey } {
  const secret = `gs_${randomBytes(32).toString('base64url')}`;
  return { secret, key: keyFrom(name, secret, allowed) };
}

/** What is kept of a secret somebody else chose. */
export function keyFrom(name: string, secret: string, allowed: readonly Scope[]): OperatorKey {
  return { name, sha256: sha256Of(secret), scopes: allowed };
}

/** The keys kept in a data folder. Throws `ledger_unusable` where the file is not what was written. */
export async function readKeys(folder: string): Promise<readonly OperatorKey[]> {
  const path = keysPath(folder);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
  try {
    return JSON.parse(text) as readonly OperatorKey[]; // safe: written by writeKeys; anything else fails below or here
  } catch (cause) {
    throw new GoldSellerError('ledger_unusable', `${path} is not JSON`, { cause });
  }
}

/** Keeps the keys, readable by their owner only; the file is replaced whole or not at all. */
export async function writeKeys(folder: string, keys: readonly OperatorKey[]): Promise<void> {
  const path = keysPath(folder);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

function keysPath(folder: string): string {
  return join(folder, 'keys.json');
}

function sha256Of(secret: string): string {
  return hash('sha256', secret, 'hex');
}
