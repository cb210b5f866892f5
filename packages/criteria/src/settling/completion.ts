import type { Day } from '../day.ts';
import type { Entry } from '../entry.ts';
import type { Measure } from '../measure.ts';
import type { SettlementRules } from '../settlement.ts';
import type { OrderStory } from './order-story.ts';
import { type OrderVerdicts, orderVerdicts } from './order-verdicts.ts';
import type { OrderSettler } from './settler.ts';
import { opinionOf } from './standing-rating.ts';

/**
 * An order is judged when the dispute days after its arrival have passed and its cases are closed. Shipped untracked
 * and never reported, it is taken to have arrived on its promised day; a delivered order stays completed when it is
 * cancelled afterwards. One that never arrived is judged when it was fought over or paid back, without being completed.
 */
export const settleCompletion: OrderSettler = (story, rules): readonly Entry[] => {
  const verdicts = orderVerdicts(story.events, rules);
  const arrived = arrivalDay(story);
  const day = dueDay(arrived, verdicts, rules);
  if (day === undefined) return [];
  const { buyer } = story;
  const entries: Entry[] = [{ day, measure: 'orders_open_to_dispute', count: 1 }];
  for (const measure of faultsOf(verdicts)) entries.push({ day, measure, count: 1, buyer });
  if (arrived === undefined) return entries;
  entries.push({ day, measure: 'orders_completed', count: 1, buyer });
  const sales = salesOf(story, verdicts);
  if (sales > 0) entries.push({ day, measure: 'sales', count: sales, currency: story.placed.data.amount.currency });
  const { stars } = verdicts;
  if (stars === undefined) return entries;
  entries.push({ day, measure: 'orders_rated', count: 1 });
  if (opinionOf(stars) === 'positive') entries.push({ day, measure: 'orders_rated_positive', count: 1 });
  return entries;
};

function arrivalDay({ deliveredDay, shipment, calledOffDay, promises }: OrderStory): Day | undefined {
  if (deliveredDay !== undefined) return deliveredDay;
  const followed = shipment.numbered || shipment.scanned;
  const untold = shipment.shippedDay !== undefined && !followed && calledOffDay === undefined;
  return untold ? promises.deliverByDay : undefined;
}

function dueDay(
  arrived: Day | undefined,
  { pending, closedDays, paidBackDay }: OrderVerdicts,
  { disputeDays }: SettlementRules,
): Day | undefined {
  if (pending) return undefined;
  const judged = arrived === undefined ? paidBackDay : arrived + disputeDays;
  if (closedDays.length === 0) return judged;
  const day = Math.max(judged ?? Number.NEGATIVE_INFINITY, ...closedDays);
  return Number.isFinite(day) ? day : undefined;
}

function faultsOf({ lost, chargedBack, notAsDescribed, refundedByFault, stars }: OrderVerdicts): readonly Measure[] {
  const faults: Measure[] = [];
  if (lost) faults.push('disputes_lost');
  if (chargedBack) faults.push('chargebacks');
  if (notAsDescribed) faults.push('orders_not_as_described');
  if (refundedByFault) faults.push('refunds_by_seller_fault');
  const badlyRated = stars !== undefined && opinionOf(stars) === 'negative';
  if (lost || chargedBack || badlyRated) faults.push('order_defects');
  return faults;
}

/** What the seller kept: refunds in another currency cannot be subtracted, and no sale is below nothing. */
function salesOf({ placed: { data } }: OrderStory, { refunds }: OrderVerdicts): number {
  const { minor, currency } = data.amount;
  let kept = minor;
  for (const { data: refund } of refunds) if (refund.amount.currency === currency) kept -= refund.amount.minor;
  return Math.max(0, kept);
}
