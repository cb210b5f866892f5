import type { Scope } from '@gold-seller/contract';
import { GoldSellerError } from '@gold-seller/criteria';
import type { ApiKey, Ledger } from '@gold-seller/ledger';
import type { Actor } from './actor.ts';
import { isScope, type MadeKey, newApiKey } from './api-key.ts';

/** Makes, rotates and ends API keys, each noted in the audit log. */
export interface KeyDesk {
  list(): Promise<readonly ApiKey[]>;
  /** Throws `key_scope_missing` for a scope the actor has not. */
  create(asked: KeyAsked, by: Actor): Promise<KeyMade>;
  /**
   * Makes a key of the same name and scopes, and has the old one end after some hours. Throws `key_not_found` where there is
   * none that opens anything, `key_scope_missing` as above.
   */
  rotate(id: string, asked: RotationAsked, by: Actor): Promise<KeyMade>;
  /** Ends a key at once. Throws `key_not_found`. */
  revoke(id: string, by: Actor): Promise<ApiKey>;
}

export interface KeyAsked {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** In milliseconds since 1970. */
  readonly endsAt?: number | undefined;
}

export interface RotationAsked {
  readonly overlapHours: number;
  readonly endsAt?: number | undefined;
}

export interface KeyMade {
  readonly secret: string;
  readonly key: ApiKey;
}

export function keyDesk({ keys, audit }: Pick<Ledger, 'keys' | 'audit'>, now: () => number): KeyDesk {
  const find = async (id: string) => {
    const key = (await keys.list()).find((each) => each.id === id);
    if (key === undefined) throw new GoldSellerError('key_not_found', `There is no key ${id}.`);
    return key;
  };
  const noted = <T>(action: string, { actor, why }: Actor, target: ApiKey, isNew: boolean, change: () => Promise<T>) =>
    audit.around({ actor, action, target: target.id, why, before: isNew ? null : target }, change, () => null);
  const made = ({ secret, kept }: MadeKey): KeyMade => {
    const { sha256: _kept, ...key } = kept;
    return { secret, key: { ...key, createdAt: now() } };
  };
  return {
    list: () => keys.list(),
    async create({ name, scopes, endsAt }, by) {
      refuseMore(scopes, by);
      const key = await newApiKey(name, scopes, endsAt);
      const shown = made(key);
      await noted('createKey', by, shown.key, true, () => keys.add(key.kept));
      return shown;
    },
    async rotate(id, { overlapHours, endsAt }, by) {
      const old = await find(id);
      if (!isOpen(old, now())) throw new GoldSellerError('key_not_found', `The key ${id} has ended.`);
      const scopes = old.scopes.filter(isScope);
      refuseMore(scopes, by);
      const key = await newApiKey(old.name, scopes, endsAt);
      await noted('rotateKey', by, old, false, async () => {
        await keys.add(key.kept);
        await keys.end({ ids: [id], endsAt: now() + overlapHours * hourMs });
      });
      return made(key);
    },
    async revoke(id, by) {
      const old = await find(id);
      const endsAt = now();
      await noted('revokeKey', by, old, false, () => keys.end({ ids: [id], endsAt }));
      return { ...old, endsAt: Math.min(old.endsAt ?? endsAt, endsAt) };
    },
  };
}

const hourMs = 3_600_000;

/** Whether a key opens anything. */
export function isOpen({ endsAt }: ApiKey, now: number): boolean {
  return endsAt === undefined || endsAt > now;
}

/** Nobody gives what they have not. */
function refuseMore(wanted: readonly Scope[], { scopes }: Actor): void {
  const lacking = wanted.find((scope) => !scopes.includes(scope));
  if (lacking === undefined) return;
  throw new GoldSellerError('key_scope_missing', `A key with the scope ${lacking} is made by one that has it.`);
}
