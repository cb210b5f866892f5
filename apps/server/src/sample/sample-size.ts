import { sizeOfRank } from './rank.ts';
import type { SampleOptions } from './sample-events.ts';

/** About how many events a sample has, right to a sixth where there are many sellers; enough for a progress bar. */
export function sampleEventCount({ sellers, months }: Pick<SampleOptions, 'sellers' | 'months'>): number {
  let ordersPerMonth = 0;
  for (let rank = 0; rank < sellers; rank++) ordersPerMonth += sizeOfRank(rank, sellers);
  return Math.round(sellers + ordersPerMonth * months * ordersShare * eventsPerOrder);
}

/** Of the orders that sellers of these sizes would have; some join later, some fade. */
const ordersShare = 0.88;
const eventsPerOrder = 3.44;
