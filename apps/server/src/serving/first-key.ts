import { scopes } from '@gold-seller/contract';
import type { KeyRing } from '@gold-seller/ledger';
import { newApiKey } from '../api-key.ts';

/** Where a ledger has no key that opens anything and none is given, makes one that may do everything; returns its secret. */
export async function firstKey(
  keys: KeyRing,
  { given, now }: { readonly given: string | undefined; readonly now: number },
): Promise<string | undefined> {
  if (given !== undefined && given !== '') return undefined;
  const all = await keys.list();
  if (all.some(({ endsAt }) => endsAt === undefined || endsAt > now)) return undefined;
  const { secret, kept } = newApiKey('operator', scopes);
  await keys.add(kept);
  return secret;
}
