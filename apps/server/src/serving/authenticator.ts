import { timingSafeEqual } from 'node:crypto';
import { type Authenticate, type Caller, isScope, sha256Of } from '@gold-seller/api/programme';
import { scopes } from '@gold-seller/contract';
import type { KeyRing } from '@gold-seller/ledger';

export interface AuthenticatorOptions {
  readonly keys: Pick<KeyRing, 'find'>;
  /** A key of the operator's own choosing, that may do everything. */
  readonly given?: string | undefined;
  readonly now: () => number;
}

/** For so long an answer about a key is used again: one that was ended opens nothing a second later. */
const keptMs = 1000;
const keptMax = 1000;

/**
 * Finds who presents a secret. Only its hash is compared or looked up, so that no time taken tells of the secret; what was
 * looked up is remembered for a second.
 */
export function authenticator({ keys, given, now }: AuthenticatorOptions): Authenticate {
  const givenHash = given === undefined || given === '' ? undefined : sha256Of(given);
  const kept = new Map<string, { readonly caller: Promise<Caller | undefined>; readonly until: number }>();
  const lookUp = async (sha256: string) => {
    const key = await keys.find(sha256);
    return key === undefined ? undefined : { name: `${key.name} (${key.id})`, scopes: key.scopes.filter(isScope) };
  };
  return async (secret) => {
    const [sha256, mayAll] = await Promise.all([sha256Of(secret), givenHash]);
    if (mayAll !== undefined && timingSafeEqual(Buffer.from(sha256), Buffer.from(mayAll))) {
      return { name: 'GOLD_SELLER_KEY', scopes };
    }
    const known = kept.get(sha256);
    if (known !== undefined && known.until > now()) return known.caller;
    if (kept.size >= keptMax) kept.clear();
    const caller = lookUp(sha256);
    kept.set(sha256, { caller, until: now() + keptMs });
    caller.catch(() => kept.delete(sha256));
    return caller;
  };
}
