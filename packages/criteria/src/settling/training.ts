import { requireDay } from '../day.ts';
import { unionOfSpans } from '../day-spans.ts';
import type { Entry } from '../entry.ts';
import { inOrder } from '../event-order.ts';
import { runningEntries } from './running-entries.ts';
import type { Settler } from './settler.ts';

/** A module counts from the day it was completed to the day before it expires, once however often it was done. */
export const settleTraining: Settler = (events, rules): readonly Entry[] => {
  const spans = inOrder(events, 'training.completed').map(({ time, data: { expires } }) => ({
    from: rules.dayOf(time),
    to: expires === undefined ? undefined : requireDay(expires) - 1,
  }));
  return runningEntries(unionOfSpans(spans), 'trainings');
};
