import { keyFrom, newKey, type OperatorKey, readKeys, scopes, writeKeys } from './operator-keys.ts';

/**
 * The keys a server accepts: those kept in the data folder, and the one given by `GOLD_SELLER_KEY`. Where there is
 * none at all one is made and kept; `made` is its secret, to be shown this once.
 */
export async function serverKeys(
  folder: string,
  given: string | undefined,
): Promise<{ readonly keys: readonly OperatorKey[]; readonly made: string | undefined }> {
  const kept = await readKeys(folder);
  if (given !== undefined && given !== '') {
    return { keys: [...kept, keyFrom('GOLD_SELLER_KEY', given, scopes)], made: undefined };
  }
  if (kept.length > 0) return { keys: kept, made: undefined };
  const { secret, key } = newKey('operator', scopes);
  await writeKeys(folder, [key]);
  return { keys: [key], made: secret };
}
