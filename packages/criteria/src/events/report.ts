import * as z from 'zod/mini';
import { date } from '../field.ts';
import { reportableMeasures } from '../measure.ts';

const rate = z.optional(z.never({ error: 'left out: report the counts a rate is made of, not the rate' }));

/** How much there was of a measure on a day, ready counted. The latest report of a day and measure counts. */
export const metricsReported = z.strictObject({
  day: date,
  measure: z.enum(reportableMeasures, {
    error: 'a measure that is counted by the day and not by buyer, like orders_due_to_ship; rates are not reported',
  }),
  count: z.int().check(z.minimum(0)),
  /** Never taken: a ready-made figure cannot be checked, added up or explained. */
  rate,
  ratio: rate,
  fraction: rate,
  percentage: rate,
  value: rate,
});
