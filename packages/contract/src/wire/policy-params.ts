import * as z from 'zod/mini';

/** What names a version of a policy in a path. */
export const policyParams = z.object({
  programme: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/)),
  version: z.string().check(z.regex(/^[1-9]\d{0,8}$/)),
});
