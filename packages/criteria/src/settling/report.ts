import { requireDay } from '../day.ts';
import type { Entry } from '../entry.ts';
import { inOrder } from '../event-order.ts';
import type { Settler } from './settler.ts';

/** Of the reports on one measure and day the latest counts alone; it replaces those before it. */
export const settleReport: Settler = (events): readonly Entry[] => {
  const latest = inOrder(events, 'metrics.reported').at(-1);
  if (latest === undefined || latest.data.count === 0) return [];
  const { day, measure, count } = latest.data;
  return [{ day: requireDay(day), measure, count }];
};
