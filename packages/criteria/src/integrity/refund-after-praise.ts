import { type FindSignal, shareFinding } from './finding.ts';
import { ratingEvidence } from './rating-evidence.ts';
import { isRated } from './trade.ts';

/** Five stars on orders that were later refunded in full, over five stars. */
export const findRefundAfterPraise: FindSignal = ({ trades, rules, dayOf }) => {
  const praised = trades.filter(isRated).filter(({ rating }) => rating.stars === 5);
  const refunded = praised.filter(
    ({ rating, refundedInFull }) => refundedInFull !== undefined && refundedInFull.at > rating.at,
  );
  const evidence = ratingEvidence(dayOf, ({ refundedInFull }) => refundedInFull);
  return shareFinding(refunded, praised.length, rules.refund_after_praise, evidence);
};
