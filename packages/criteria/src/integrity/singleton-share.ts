import type { FindSignal } from './finding.ts';
import { grouped } from './grouped.ts';
import { ratingEvidence } from './rating-evidence.ts';

/**
 * The share of a burst day's ratings that came from buyers with no other order ever; it must be beyond the threshold on
 * as many days as make a burst. Outside of bursts it tells nothing: every new shop has it high.
 */
export const findSingletonShare: FindSignal = ({ trades, burstDays, rules, dayOf }) => {
  const orders = grouped(trades, ({ buyer, rating }) => buyer ?? rating?.buyer);
  const { daysMin } = rules.rating_burst;
  const days = burstDays
    .map(({ rated }) => {
      const single = rated.filter(({ buyer, rating }) => orders.get(buyer ?? rating.buyer)?.length === 1);
      return { share: single.length / rated.length, single, sample: rated.length };
    })
    .filter(({ share }) => share > rules.singleton_share.above);
  if (days.length < daysMin) return undefined;
  return {
    value: Math.min(...days.map(({ share }) => share)),
    threshold: rules.singleton_share.above,
    sample: days.reduce((sum, { sample }) => sum + sample, 0),
    evidence: days.flatMap(({ single }) => single.map(ratingEvidence(dayOf))),
  };
};
