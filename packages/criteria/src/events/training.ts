import * as z from 'zod/mini';
import { date, identifier } from '../field.ts';

/** The seller completed a module; from the day it expires it counts no more, until it is completed again. */
export const trainingCompleted = z.strictObject({ module: identifier, expires: z.optional(date) });

/** The seller said they have read a version of a programme's policy. */
export const policyAcknowledged = z.strictObject({
  programme: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/, { error: 'a name of a-z, 0-9 and -' })),
  version: z.int().check(z.minimum(1)),
});
