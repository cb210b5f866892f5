import { isoWeekOfDay } from '../day.ts';
import type { DayOfInstant } from '../zone.ts';
import { type Evidence, reference } from './finding.ts';
import type { Happening, Trade } from './trade.ts';

/** Evidence by the trade's rating, and by what it came before or after. */
export function ratingEvidence(dayOf: DayOfInstant, beside: (trade: Trade) => Happening | undefined = () => undefined) {
  return (trade: Trade): Evidence => {
    const { orderId, rating } = trade;
    const other = beside(trade);
    if (rating === undefined) return { orderId, events: [] };
    return {
      orderId,
      events: [reference(rating), ...(other === undefined ? [] : [reference(other)])],
      ratings: { buyer: rating.buyer, week: isoWeekOfDay(dayOf(rating.at)) },
    };
  };
}
