import { eventData, eventEnvelope, eventTypes, parseInstant } from '@gold-seller/criteria';
import * as z from 'zod/mini';

const time = z
  .string()
  .check(z.refine((text) => 'instant' in parseInstant(text)))
  .register(z.globalRegistry, {
    format: 'date-time',
    description: 'With an offset, at most five minutes ahead of now',
  });

/** Something that happened to one seller: a CloudEvents 1.0 JSON object. */
export const event = z.union(
  eventTypes.map((type) => z.extend(eventEnvelope, { type: z.literal(type), time, data: eventData[type] })),
);
