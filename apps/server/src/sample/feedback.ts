import type { Delivery } from './delivery.ts';
import { millisPerDay, millisPerHour } from './duration.ts';
import { type Happening, happening, timeOf } from './happening.ts';
import type { SampleOrder } from './sample-order.ts';

/** The rating of a delivered order, and sometimes its removal; nothing where the buyer is silent. */
export function feedbackOn(order: SampleOrder, delivery: Delivery): readonly Happening[] {
  const { seller, orderId, buyer } = order;
  const { random, id } = seller;
  if (!random.chance(seller.ratedShare)) return [];
  const stars = drawStars(order, delivery);
  const feedbackId = `${orderId}.rating`;
  const at = wholeSecond(delivery.at + 2 * millisPerHour + random.exponential(3 * millisPerDay));
  const data = { feedbackId, orderId, buyer, stars };
  const left = happening({ type: 'feedback.left', id: `${feedbackId}.left`, seller: id, at, data });
  if (!random.chance(stars < 3 ? removedShare.unhappy : removedShare.other)) return [left];
  const removed = happening({
    type: 'feedback.removed',
    id: `${feedbackId}.removed`,
    seller: id,
    at: wholeSecond(at + random.between(0.5, 9) * millisPerDay),
    data: { feedbackId, orderId, buyer, leftAt: timeOf(at) },
  });
  return [left, removed];
}

const removedShare = { unhappy: 0.05, other: 0.002 } as const;

/** Of those whose order came late so many more are unhappy than the seller's conduct says. */
const unhappyForLateness = 0.2;

function drawStars({ seller: { random }, conduct }: SampleOrder, { late }: Delivery): number {
  const unhappy = conduct.unhappy + (late ? unhappyForLateness : 0);
  const draw = random.next();
  if (draw < unhappy) return random.chance(0.6) ? 1 : 2;
  if (draw < unhappy + conduct.neutral) return 3;
  return draw < unhappy + conduct.neutral + conduct.content ? 4 : 5;
}

function wholeSecond(at: number): number {
  return Math.floor(at / 1000) * 1000;
}
