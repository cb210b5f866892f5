import { randomOf } from '../random.ts';

/** What a seller promises with every order. */
export interface SellerTerms {
  /** Working days until it is sent. */
  readonly handlingDays: number;
  /** Days on the road, at least and at most. */
  readonly transitDays: readonly [from: number, to: number];
  readonly shippingMinor: number;
  /** Orders from here on are sent free of charge, in cents. */
  readonly freeFromMinor: number;
  readonly returnDays: number;
}

export function sellerTerms(seller: string): SellerTerms {
  const random = randomOf(`${seller} terms`);
  const from = 1 + random.below(3);
  return {
    handlingDays: 1 + random.below(3),
    transitDays: [from, from + 1 + random.below(2)],
    shippingMinor: random.pick([290, 390, 450, 490, 590]),
    freeFromMinor: random.pick([3900, 4900, 5900, 7500]),
    returnDays: random.pick([14, 30, 30, 60]),
  };
}

/** The first and the last day an order placed at an instant should arrive, as instants of those days in UTC. */
export function arrivalDays(terms: SellerTerms, orderedAt: number): readonly [first: number, last: number] {
  const sent = afterWorkingDays(orderedAt, terms.handlingDays);
  const [from, to] = terms.transitDays;
  return [onWorkingDay(sent + from * dayMillis), onWorkingDay(sent + to * dayMillis)];
}

/** The cost of sending goods of this worth from one seller. */
export function shippingMinor({ freeFromMinor, shippingMinor }: SellerTerms, goodsMinor: number): number {
  return goodsMinor >= freeFromMinor ? 0 : shippingMinor;
}

const dayMillis = 86_400_000;

function afterWorkingDays(instant: number, days: number): number {
  let reached = instant;
  for (let left = days; left > 0; left--) reached = onWorkingDay(reached + dayMillis);
  return reached;
}

/** Nothing is sent or brought on a Sunday. */
function onWorkingDay(instant: number): number {
  return new Date(instant).getUTCDay() === 0 ? instant + dayMillis : instant;
}
