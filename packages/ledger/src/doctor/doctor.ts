import type { Kysely } from 'kysely';
import { ledgerDay } from '../ledger-day.ts';
import type { ReadShelf } from '../policy-shelf.ts';
import type { Schema } from '../schema.ts';
import type { SellerKey } from '../seller-tables.ts';
import { checks } from './checks.ts';
import type { DoctorContext } from './doctor-context.ts';
import { examineSeller } from './examined-seller.ts';
import type { Finding } from './finding.ts';
import { sellerKeys } from './seller-keys.ts';
import { type SellerRows, sellerRows } from './seller-rows.ts';

/** Shows every seller to every check, some sellers at a time, and tells what they found, worst first. Only reads. */
export async function* doctor(
  kysely: Kysely<Schema>,
  readShelf: ReadShelf,
  given: Pick<DoctorContext, 'rules' | 'now'>,
  pageSize = sellersPerPage,
): AsyncGenerator<Finding> {
  const searches = checks.map((check) => ({ check, search: check.find() }));
  for await (const { rows, context } of pages(kysely, readShelf, given, pageSize)) {
    for (const each of rows) {
      const seller = examineSeller(each, context);
      for (const { search } of searches) search.look(seller, context);
    }
  }
  const erased = await countErased(kysely);
  for (const { check, search } of searches) {
    const found = search.end(erased);
    if (found.count === 0) continue;
    const { key, severity, says } = check;
    yield { key, severity, count: found.count, examples: found.examples, says: says(found) };
  }
}

async function countErased(kysely: Kysely<Schema>): Promise<number> {
  const { sellers } = await kysely
    .selectFrom('erased_seller')
    .select(({ fn }) => fn.countAll<number>().as('sellers'))
    .executeTakeFirstOrThrow();
  return sellers;
}

/** Fewer than elsewhere: all of their logs are held at once. */
const sellersPerPage = 25;

async function* pages(
  kysely: Kysely<Schema>,
  readShelf: ReadShelf,
  given: Pick<DoctorContext, 'rules' | 'now'>,
  size: number,
): AsyncGenerator<{ readonly rows: readonly SellerRows[]; readonly context: DoctorContext }> {
  let last: SellerKey | undefined = { bucket: -1, seller: '' };
  while (last !== undefined) {
    const after: SellerKey = last;
    // What is written meanwhile is seen in all of a page's tables or in none.
    const { rows, shelf, through } = await kysely
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (snapshot) => ({
        rows: await sellerRows(snapshot, await sellerKeys(snapshot, after, size)),
        shelf: await readShelf(snapshot),
        through: await ledgerDay(snapshot),
      }));
    last = rows.at(-1);
    yield { rows, context: { ...given, shelf, through } };
  }
}
