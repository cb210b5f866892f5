import type { Day, SimulatedSeller } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import { decodeAccount } from '../account-record.ts';
import { bySeller } from '../by-seller.ts';
import { type PackedMonth, prepareSums } from '../packed-sums.ts';
import { runningMonth } from '../packed-tally.ts';
import type { Schema } from '../schema.ts';
import { sellerPages } from './seller-pages.ts';

/** Every seller registered by a day, one at a time, with their account and stored tally, for replaying decisions. */
export async function* readPopulation(
  kysely: Kysely<Schema>,
  by: Day,
  pageSize?: number,
): AsyncGenerator<SimulatedSeller> {
  const sumMonths = prepareSums();
  for await (const { sellers, theirs } of sellerPages(kysely, pageSize)) {
    const tallies = await kysely
      .selectFrom('tally')
      .select(['seller', 'month', 'packed'])
      .where(theirs)
      .orderBy('bucket')
      .orderBy('seller')
      .orderBy('month')
      .execute();
    const monthsOf = bySeller(tallies);
    for (const { seller, opened_day: openedDay, account } of sellers) {
      if (openedDay === null || openedDay > by) continue;
      const stored = monthsOf(seller);
      yield {
        seller,
        account: decodeAccount(account),
        sums: (day, shapes, pauses) => sumMonths((from, to) => within(stored, from, to), day, shapes, pauses),
      };
    }
  }
}

function within(stored: readonly PackedMonth[], from: number, to: number): readonly PackedMonth[] {
  return stored.filter(({ month }) => month === runningMonth || (month >= from && month <= to));
}
