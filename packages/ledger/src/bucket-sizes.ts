import type { Day } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import { bucketCount } from './bucket.ts';
import type { BucketSize } from './in-shares.ts';
import type { Schema } from './schema.ts';

/** One of the few questions about all buckets: how many sellers each has, by a day if one is given, of those that have any. */
export function bucketSizes(kysely: Kysely<Schema>, openedBy?: Day): Promise<readonly BucketSize[]> {
  return kysely
    .selectFrom('seller')
    .select(({ fn }) => ['bucket', fn.countAll<number>().as('sellers')])
    .$if(openedBy !== undefined, (sellers) => sellers.where('opened_day', '<=', openedBy ?? 0))
    .groupBy('bucket')
    .orderBy('bucket')
    .execute();
}

/** Every bucket there can be, with how many sellers it has as far as that is known. */
export async function allBucketSizes(kysely: Kysely<Schema>): Promise<readonly BucketSize[]> {
  const known = new Map((await bucketSizes(kysely)).map(({ bucket, sellers }) => [bucket, sellers]));
  return Array.from({ length: bucketCount }, (_, bucket) => ({ bucket, sellers: known.get(bucket) ?? 0 }));
}
