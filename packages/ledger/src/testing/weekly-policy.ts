import { parsePolicy, programmeDays, programmeOf } from '@gold-seller/criteria';
import { epoch } from './history.ts';
import { monthlyPolicy } from './monthly-policy.ts';

/** A policy whose badge comes and goes with few orders, decided every week. */
export const weekly = parsePolicy({
  ...monthlyPolicy('easy', [
    { metric: 'orders_completed', window: { days: 25 }, earn: { atLeast: 1 }, keep: { atLeast: 1 } },
    { metric: 'distinct_buyers', window: { days: 40 }, earn: { atLeast: 1 }, keep: { atLeast: 1 } },
    {
      metric: 'on_time_ship_rate',
      window: { days: 40 },
      earn: { atLeast: 0.6, allow: 1 },
      keep: { atLeast: 0.5, allow: 1 },
    },
  ]),
  cadence: { every: 'week', day: 1 },
});

/** The days on which it decides what histories tell of. */
export const decisionDays = programmeDays(programmeOf([weekly]), epoch, epoch + 110);
