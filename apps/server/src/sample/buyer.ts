import type { SampleSeller } from './sample-seller.ts';

/** Who places the next order: a regular of the seller's, or anyone of the marketplace's buyers. */
export function drawBuyer(seller: SampleSeller, sellers: number): string {
  const { random, buyersMax, repeatShare, id } = seller;
  if (buyersMax !== undefined) return `${id}-friend-${1 + random.below(buyersMax)}`;
  const buyers = Math.max(50, sellers * buyersPerSeller);
  const number = random.chance(repeatShare) ? regularOf(seller, buyers) : random.below(buyers);
  return `buyer-${10_000 + number}`;
}

const buyersPerSeller = 90;
const regularsPerOrder = 4;

/** A seller's regulars are neighbours in the numbering. */
function regularOf({ random, regularsFrom, size }: SampleSeller, buyers: number): number {
  return (Math.floor(regularsFrom * buyers) + random.below(Math.ceil(size * regularsPerOrder))) % buyers;
}
