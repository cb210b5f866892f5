import * as z from 'zod/mini';
import { date, identifier, programmeName } from '../field.ts';

/** The seller completed a module; from the day it expires it counts no more, until it is completed again. */
export const trainingCompleted = z.strictObject({ module: identifier, expires: z.optional(date) });

/** The seller said they have read a version of a programme's policy. */
export const policyAcknowledged = z.strictObject({
  programme: programmeName,
  version: z.int().check(z.minimum(1)),
});
