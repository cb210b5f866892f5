import * as z from 'zod/mini';
import { problemCodes } from '../problem.ts';

/** An RFC 9457 problem. `code` is stable: switch on it, never on the words. */
export const problemDocument = z.object({
  type: z.string().check(z.describe('`urn:gold-seller:problem:` and the code')),
  title: z.string(),
  status: z.int().check(z.minimum(400), z.maximum(599)),
  code: z.enum(problemCodes),
  detail: z.string(),
  requestId: z.optional(
    z.string().check(z.describe('The `X-Request-Id` of the answer, by which the server’s log knows it')),
  ),
  id: z.optional(z.string().check(z.describe('The id of the event'))),
  path: z.optional(z.string().check(z.describe('Where in the event, the body or the query, like data.amount.minor'))),
  reason: z.optional(z.string().check(z.describe('Why it was not taken'))),
  linesKept: z.optional(
    z
      .int()
      .check(
        z.minimum(0),
        z.describe('Of a stream that broke off: the lines up to this one are dealt with and their good events kept'),
      ),
  ),
});

export type ProblemDocument = z.output<typeof problemDocument>;
