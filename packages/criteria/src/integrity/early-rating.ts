import { type FindSignal, shareFinding } from './finding.ts';
import { ratingEvidence } from './rating-evidence.ts';
import { type Happening, isRated, type Trade } from './trade.ts';

/**
 * Praise (4 or 5 stars) given before anybody saw the parcel, over praise of orders that were seen. A complaint before
 * the delivery is no wonder: it may be why.
 */
export const findEarlyRating: FindSignal = ({ trades, rules, dayOf }) => {
  const praised = trades.filter(isRated).filter((trade) => trade.rating.stars >= 4 && firstSeen(trade) !== undefined);
  const early = praised.filter((trade) => trade.rating.at < (firstSeen(trade)?.at ?? 0));
  return shareFinding(early, praised.length, rules.early_rating, ratingEvidence(dayOf, firstSeen));
};

function firstSeen({ scanned, delivered }: Trade): Happening | undefined {
  if (scanned === undefined || delivered === undefined) return scanned ?? delivered;
  return scanned.at <= delivered.at ? scanned : delivered;
}
