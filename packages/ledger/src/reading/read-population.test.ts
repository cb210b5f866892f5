import { metricRow, readMetric, type SimulatedSeller, type WindowShape } from '@gold-seller/criteria';
import { expect, it } from 'vitest';
import { bucketOf } from '../bucket.ts';
import { epoch } from '../testing/history.ts';
import { manySellers, pageSizes, withManySellers } from '../testing/many-sellers.ts';
import { readPopulation } from './read-population.ts';

const shapes: readonly WindowShape[] = [{ length: { days: 60 }, lagDays: 0, partsOf: [], daysOf: [] }];

it('gives every registered seller with their own account and sums, by bucket, however many are read at a time', () =>
  withManySellers(async (kysely) => {
    const expected = manySellers
      .slice(0, 8)
      .map((seller, index) => ({ seller, opened: index < 4 ? epoch - 200 : epoch - 40, orders: index + 1 }))
      .toSorted((a, b) => bucketOf(a.seller) - bucketOf(b.seller) || (a.seller < b.seller ? -1 : 1));
    for (const size of pageSizes) {
      const read: unknown[] = [];
      for await (const each of readPopulation(kysely, epoch, size)) {
        read.push({ seller: each.seller, opened: each.account.openedDay, orders: ordersOf(each) });
      }
      expect(read).toEqual(expected);
    }
  }));

function ordersOf({ sums }: SimulatedSeller): number {
  return readMetric({ row: metricRow('orders_completed') }, sums(epoch, shapes, []), 0).numerator;
}
