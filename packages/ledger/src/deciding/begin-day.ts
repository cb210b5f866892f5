import type { Day } from '@gold-seller/criteria';
import { decodeAccount } from '../account-record.ts';
import { bySeller } from '../by-seller.ts';
import type { StandingRow } from '../decision-tables.ts';
import { writeDocuments } from '../drain-outbox.ts';
import { firstBuckets } from '../first-buckets.ts';
import { ledgerDay } from '../ledger-day.ts';
import type { LedgerStore, LedgerTransaction } from '../ledger-store.ts';
import type { PolicyShelf, ReadShelf } from '../policy-shelf.ts';
import type { SellerKey } from '../seller-tables.ts';
import { standingOfRow } from '../standing-record.ts';
import { policiesOf } from './decide-share.ts';
import { shownStanding, standingRow } from './shown-standing.ts';

const sellersMax = 1000;

/**
 * Lets time pass up to a day for every standing that it may change: holds, waits, reviews and probations end on their
 * day, decision or not. A day that has begun stays begun. Returns how many sellers were looked at.
 */
export async function beginDay(store: LedgerStore, readShelf: ReadShelf, day: Day, now: number): Promise<number> {
  const through = await store.inTransaction(async ({ kysely, lockProgramme }) => {
    await lockProgramme();
    const last = await ledgerDay(kysely);
    if (last !== undefined && last >= day) return last;
    await kysely.insertInto('programme_log').values({ type: 'day_begun', time: now, data: '{}', day }).execute();
    return day;
  });
  let sellers = 0;
  for (let some = -1; some !== 0; sellers += some) {
    some = await store.inTransaction(async (transaction) => {
      const due = firstBuckets(await dueSellers(transaction, through), store.bucketsPerTransaction);
      if (due.length > 0) await turn(transaction, due, through, await readShelf(transaction.kysely));
      return due.length;
    });
  }
  return sellers;
}

function dueSellers({ kysely }: LedgerTransaction, through: Day): Promise<readonly SellerKey[]> {
  return kysely
    .selectFrom('standing')
    .select(['bucket', 'seller'])
    .distinct()
    .where('turns_on', '<=', through)
    .orderBy('bucket')
    .orderBy('seller')
    .limit(sellersMax)
    .execute();
}

async function turn(
  { decisions, documents }: LedgerTransaction,
  due: readonly SellerKey[],
  through: Day,
  shelf: PolicyShelf,
): Promise<void> {
  const sellers = await decisions.lock(due);
  const standingsOf = bySeller(await decisions.standingsOf(sellers));
  const turned = sellers.map((seller) => {
    const account = decodeAccount(seller.account);
    const before = standingsOf(seller.seller);
    const rows = before.map((row) => {
      const policyOf = policiesOf(shelf.programme(row.programme));
      const basis = { standing: standingOfRow(row.standing), seq: row.seq, policyOf, account, through };
      return standingRow(seller, basis, shownStanding(basis));
    });
    return { seller, rows, isOther: rows.some((row, index) => differs(row, before[index])) };
  });
  await decisions.stand(turned.flatMap(({ rows }) => rows));
  const other = turned.flatMap(({ seller, isOther }) => (isOther ? [seller] : []));
  await writeDocuments(documents, other, shelf);
}

function differs(row: StandingRow, before: StandingRow | undefined): boolean {
  return row.shown !== before?.shown;
}
