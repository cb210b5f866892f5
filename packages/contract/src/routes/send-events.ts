import * as z from 'zod/mini';
import { placedEvent, reportExample, shippedEvent } from '../example.ts';
import { operations } from '../operations.ts';
import type { Route } from '../route.ts';
import { event } from '../wire/event.ts';
import { ingestReport } from '../wire/ingest-report.ts';

const batch = z.array(event);
const lines = z.string().check(z.describe('One event a line'));

const oneOrMany = {
  schema: z.union([event, batch]),
  examples: { one: placedEvent, many: [placedEvent, shippedEvent] },
};
const stream = {
  schema: lines,
  examples: { lines: `${JSON.stringify(placedEvent)}\n${JSON.stringify(shippedEvent)}\n` },
};

export const sendEvents = {
  ...operations.sendEvents,
  summary: 'Send what happened',
  description:
    'Sending an event again changes nothing, so resend whenever in doubt. JSON bodies are at most 1 MiB, events at most 64 KiB; a stream of lines has no limit and is answered when it has been read to its end. One event alone that is not taken is a problem; of several, the good ones are kept and each is reported.',
  request: [
    { type: 'application/cloudevents+json', ...oneOrMany },
    { type: 'application/cloudevents-batch+json', schema: batch, examples: { many: [placedEvent, shippedEvent] } },
    { type: 'application/json', ...oneOrMany },
    { type: 'application/x-ndjson', ...stream },
    { type: 'application/jsonl', ...stream },
  ],
  responses: [
    {
      status: 200,
      description: 'What became of each event',
      content: { type: 'application/json', schema: ingestReport, examples: { report: reportExample } },
    },
  ],
} as const satisfies Route;
