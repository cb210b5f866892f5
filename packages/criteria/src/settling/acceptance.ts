import type { Entry } from '../entry.ts';
import { acceptanceBands, hourBand } from './hour-bands.ts';
import type { OrderSettler } from './settler.ts';

/**
 * An order the seller said yes or no to counts on the day of that answer. Turned down automatically, the seller never
 * answered: that took longer than any answer.
 */
export const settleAcceptance: OrderSettler = ({ answer, placed, buyer }, rules): readonly Entry[] => {
  if (answer === undefined) return [];
  const day = rules.dayOf(answer.time);
  const automatic = answer.type === 'order.rejected' && answer.data.automatic === true;
  return [
    { day, measure: 'orders_to_accept', count: 1 },
    answer.type === 'order.accepted'
      ? { day, measure: 'orders_accepted', count: 1 }
      : { day, measure: 'orders_rejected', count: 1, buyer },
    { day, measure: hourBand(acceptanceBands, placed.time, automatic ? undefined : answer.time, rules), count: 1 },
  ];
};
