import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import { bucketOf } from '../bucket.ts';
import type { Schema } from '../schema.ts';

/** The condition under which a row of any table by seller is about this one; the bucket says on which node to look. */
export function ofSeller(seller: string): Expression<SqlBool> {
  const eb = expressionBuilder<Schema, 'seller'>();
  return eb.and([eb('bucket', '=', bucketOf(seller)), eb('seller', '=', seller)]);
}
