import type { SellerEvent } from '@gold-seller/criteria';
import { buyerNumberIn } from './kept-event.ts';
import type { SellerBatch } from './seller-batch.ts';
import type { BuyerNumber, SellerTables } from './seller-tables.ts';
import { eventOfRow, identityOf } from './stored-event.ts';

/** Looks which numbers are nobody's, where what is there has another buyer than what comes in, whose hashes are given. */
export async function noteErased(
  tables: SellerTables,
  batches: ReadonlyMap<string, SellerBatch>,
  events: readonly SellerEvent[],
  hashes: readonly (string | undefined)[],
): Promise<void> {
  const others = events.flatMap((event, at): readonly BuyerNumber[] => {
    const [batch, hash] = [batches.get(event.seller), hashes[at]];
    if (batch === undefined || hash === undefined || batch.known.size === 0) return [];
    const there = batch.known.get(identityOf(event));
    const number = there === undefined ? undefined : buyerNumberIn(eventOfRow(event.seller, there));
    if (number === undefined || number === batch.numbers.get(hash)) return [];
    return [{ bucket: batch.bucket, seller: event.seller, number }];
  });
  if (others.length === 0) return;
  const kept = new Set((await tables.numbersIn(others)).map(({ seller, number }) => `${seller}\u0000${number}`));
  for (const { seller, number } of others) {
    if (!kept.has(`${seller}\u0000${number}`)) batches.get(seller)?.erased.add(number);
  }
}
