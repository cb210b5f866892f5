import * as z from 'zod/mini';
import { lineCodes } from '../problem.ts';

const count = z.int().check(z.minimum(0));

export const ingestLine = z.object({
  line: z
    .int()
    .check(z.minimum(1), z.describe('The number of the line, blank ones counted, or the place in the array; from 1')),
  id: z.optional(z.string().check(z.describe('The id of an event that was not taken, where it could be read'))),
  outcome: z.enum(['accepted', 'duplicate', 'conflict', 'rejected']),
  code: z.optional(z.enum(lineCodes)),
  path: z.optional(z.string().check(z.describe('Where in the event, like data.amount.minor'))),
  reason: z.optional(z.string().check(z.describe('A sentence for a person'))),
});

/** What became of every event sent, in the order they were sent. */
export const ingestReport = z
  .object({
    counts: z.object({ accepted: count, duplicate: count, conflict: count, rejected: count }),
    lines: z.array(ingestLine),
  })
  .check(
    z.describe(
      'What became of every event, in the order sent. A conflict or rejected line has a code; the first 10,000 of them have id, path and reason too.',
    ),
  );

export type IngestReport = z.output<typeof ingestReport>;
export type IngestLine = z.output<typeof ingestLine>;
