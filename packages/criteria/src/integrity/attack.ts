import type { FindSignal } from './finding.ts';
import { grouped } from './grouped.ts';
import { ratingEvidence } from './rating-evidence.ts';
import { isRated, type RatedTrade } from './trade.ts';

const msPerDay = 86_400_000;

/** The most ratings of 1 or 2 stars by one buyer within so many days; it protects the seller. */
export const findAttack: FindSignal = ({ trades, rules: { attack }, dayOf }) => {
  const negative = trades.filter(isRated).filter(({ rating }) => rating.stars <= 2);
  const byBuyer = [...grouped(negative, ({ rating }) => rating.buyer).values()].map((list) =>
    list.toSorted((a, b) => a.rating.at - b.rating.at),
  );
  const spree = attack.withinDays * msPerDay;
  const attacks = byBuyer.flatMap((list) => spreesOf(list, spree).filter(({ length }) => length >= attack.ratingsMin));
  if (attacks.length === 0) return undefined;
  const evidence = [...new Set(attacks.flat())].map(ratingEvidence(dayOf));
  const value = Math.max(...attacks.map(({ length }) => length));
  return { value, threshold: attack.ratingsMin, sample: negative.length, evidence };
};

/** For every rating those within so long from it on, itself first. */
function spreesOf(list: readonly RatedTrade[], spree: number): readonly (readonly RatedTrade[])[] {
  return list.map(({ rating: { at } }, index) => list.slice(index).filter(({ rating }) => rating.at <= at + spree));
}
