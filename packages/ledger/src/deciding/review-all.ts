import { shownLevel } from '@gold-seller/criteria';
import { decodeAccount } from '../account-record.ts';
import { bySeller } from '../by-seller.ts';
import type { LockedSeller, StandingRow } from '../decision-tables.ts';
import { writeDocuments } from '../drain-outbox.ts';
import { firstBuckets } from '../first-buckets.ts';
import { ledgerDay } from '../ledger-day.ts';
import type { LedgerStore, LedgerTransaction } from '../ledger-store.ts';
import type { PolicyShelf, ReadShelf } from '../policy-shelf.ts';
import type { ReviewRow } from '../seller-tables.ts';
import { standingOfRow } from '../standing-record.ts';
import { reviewSeller } from './review-seller.ts';

const sellersMax = 200;

/** Reviews all sellers of whom something that past decisions read has changed. */
export async function reviewAll(store: LedgerStore, readShelf: ReadShelf, now: number): Promise<void> {
  const reviewSome = () =>
    store.inTransaction(async (transaction) => {
      const due = await transaction.kysely
        .selectFrom('review')
        .select(['bucket', 'seller'])
        .orderBy('bucket')
        .orderBy('seller')
        .limit(sellersMax)
        .execute();
      if (due.length === 0) return false;
      const locked = await transaction.decisions.lock(firstBuckets(due, store.bucketsPerTransaction));
      await reviewSellers(transaction, locked, await readShelf(transaction.kysely), now);
      return true;
    });
  while (await reviewSome());
}

async function reviewSellers(
  { kysely, decisions, documents }: LedgerTransaction,
  locked: readonly LockedSeller[],
  shelf: PolicyShelf,
  now: number,
): Promise<void> {
  const taken = bySeller(await decisions.takeReviews(locked));
  const sellers = locked.flatMap((seller) => taken(seller.seller).map((review) => ({ ...seller, ...review })));
  const reviewed = await reviewEach({ kysely, decisions }, sellers, shelf, now);
  const acts = reviewed.flatMap((each) => each.acts);
  await decisions.act(acts);
  const ends = new Map(acts.map(({ bucket, seller, seq }) => [seller, { bucket, seller, lastSeq: seq }]));
  await decisions.end(
    sellers.flatMap(({ seller, decidedOn }) => {
      const end = ends.get(seller);
      return end === undefined || decidedOn === null ? [] : [{ ...end, decidedOn }];
    }),
  );
  await decisions.stand(reviewed.flatMap((each) => each.standings));
  const shown = reviewed.flatMap((each) => (each.shows ? [each.seller] : []));
  await writeDocuments(documents, shown, shelf);
}

async function reviewEach(
  { kysely, decisions }: Pick<LedgerTransaction, 'kysely' | 'decisions'>,
  sellers: readonly (LockedSeller & ReviewRow)[],
  shelf: PolicyShelf,
  now: number,
) {
  const through = await ledgerDay(kysely);
  const actsOf = bySeller(await decisions.actsOf(sellers));
  const standingsOf = bySeller(await decisions.standingsOf(sellers));
  const monthsOf = bySeller(await decisions.monthsOf(sellers));
  return sellers.map((seller) => {
    const standings = standingsOf(seller.seller);
    const reviewed = reviewSeller({
      seller,
      account: decodeAccount(seller.account),
      acts: actsOf(seller.seller),
      standings,
      months: monthsOf(seller.seller),
      programmeOf: (name) => shelf.programme(name),
      now,
      through,
    });
    return { ...reviewed, seller, shows: [...standings, ...reviewed.standings].some(isShown) };
  });
}

function isShown({ shown, standing }: StandingRow): boolean {
  return shownLevel(standingOfRow(shown ?? standing)) !== undefined;
}
