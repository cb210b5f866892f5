import { badgeKey } from '@gold-seller/criteria';
import { bucketOf } from './bucket.ts';

const badgePrefix = badgeKey('');

/** The bucket of a public document: that of the seller it is about, so that both are on one node. */
export function documentBucket(key: string): number {
  return bucketOf(key.startsWith(badgePrefix) ? key.slice(badgePrefix.length) : key);
}
