import { isOpen, newApiKey } from '@gold-seller/api/programme';
import { scopes } from '@gold-seller/contract';
import type { KeyRing } from '@gold-seller/ledger';

/** Where a ledger has no key that opens anything and none is given, makes one that may do everything; returns its secret. */
export async function firstKey(
  keys: KeyRing,
  { given, now }: { readonly given: string | undefined; readonly now: number },
): Promise<string | undefined> {
  if (given !== undefined && given !== '') return undefined;
  const all = await keys.list();
  if (all.some((key) => isOpen(key, now))) return undefined;
  const { secret, kept } = await newApiKey('operator', scopes);
  await keys.add(kept);
  return secret;
}
