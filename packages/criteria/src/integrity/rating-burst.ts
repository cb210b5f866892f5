import type { FindSignal } from './finding.ts';
import { ratingEvidence } from './rating-evidence.ts';

/** How many burst days there are. */
export const findRatingBurst: FindSignal = ({ burstDays, rules: { rating_burst }, dayOf }) => {
  if (burstDays.length < rating_burst.daysMin) return undefined;
  const rated = burstDays.flatMap((each) => each.rated);
  return {
    value: burstDays.length,
    threshold: rating_burst.daysMin,
    sample: rated.length,
    evidence: rated.map(ratingEvidence(dayOf)),
  };
};
