import { type Expression, expressionBuilder, type Kysely, type SqlBool } from 'kysely';
import type { Schema } from '../schema.ts';
import type { SellerKey } from '../seller-tables.ts';

/** Every seller that is known, some at a time, by bucket and then by name: memory stays flat however many there are. */
export async function* sellerPages(kysely: Kysely<Schema>, size = sellersPerPage): AsyncGenerator<SellersAndTheirs> {
  let last: SellerKey | undefined = { bucket: -1, seller: '' };
  while (last !== undefined) {
    const sellers: readonly PagedSeller[] = await kysely
      .selectFrom('seller')
      .select(['bucket', 'seller', 'opened_day', 'account'])
      .where(beyond('>', last))
      .orderBy('bucket')
      .orderBy('seller')
      .limit(size)
      .execute();
    const first = sellers[0];
    last = sellers.at(-1);
    if (first === undefined || last === undefined) return;
    yield { sellers, theirs: fromTo(first, last) };
  }
}

/** The same by name alone, for what is written in that order: of all sellers only the keys are read at once. */
export async function* sellerPagesByName(
  kysely: Kysely<Schema>,
  size = sellersPerPage,
): AsyncGenerator<SellersAndTheirs<NamedSeller>> {
  const all = await kysely.selectFrom('seller').select(['bucket', 'seller', 'opened_day']).orderBy('seller').execute();
  for (let at = 0; at < all.length; at += size) {
    const sellers = all.slice(at, at + size);
    const names = sellers.map(({ seller }) => seller);
    // The buckets are named since every key begins with one: without them this would look at every row there is.
    const buckets = eb('bucket', 'in', [...new Set(sellers.map(({ bucket }) => bucket))]);
    const theirs = eb.and([buckets, eb('seller', '>=', names[0] ?? ''), eb('seller', '<=', names.at(-1) ?? '')]);
    yield { sellers, theirs };
  }
}

/** So many sellers are read at a time, with all that is theirs. */
const sellersPerPage = 200;

/** Some sellers, and the condition under which a row of any table by seller is theirs. */
export interface SellersAndTheirs<Seller extends NamedSeller = PagedSeller> {
  readonly sellers: readonly Seller[];
  readonly theirs: Expression<SqlBool>;
}

export interface NamedSeller extends SellerKey {
  readonly opened_day: number | null;
}

export interface PagedSeller extends NamedSeller {
  readonly account: string | null;
}

/** The condition under which a row of any table by seller is about one of those from one to another, by bucket and name. */
export function fromTo(first: SellerKey, last: SellerKey): Expression<SqlBool> {
  return eb.and([beyond('>=', first), beyond('<=', last)]);
}

const eb = expressionBuilder<Schema, 'seller'>();

function beyond(operator: '>' | '>=' | '<=', { bucket, seller }: SellerKey): Expression<SqlBool> {
  return eb(eb.refTuple('bucket', 'seller'), operator, eb.tuple(bucket, seller));
}
