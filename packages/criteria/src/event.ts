import * as z from 'zod/mini';
import { type EventData, type EventType, eventData, isEventType } from './events/event-data.ts';
import { eventIdentifier, sellerId, text } from './field.ts';
import { type Instant, parseInstant } from './instant.ts';
import { type Rejection, rejectionOfIssue, shown } from './rejection.ts';

/** Something that happened to one seller, checked. Its identity is `seller` + `source` + `id`. */
export type SellerEvent<T extends EventType = EventType> = {
  [Each in T]: {
    readonly seller: string;
    readonly source: string;
    readonly id: string;
    readonly type: Each;
    readonly time: Instant;
    readonly data: EventData<Each>;
  };
}[T];

export type ParsedEvent =
  | { readonly ok: true; readonly event: SellerEvent }
  | { readonly ok: false; readonly id: string | undefined; readonly rejection: Rejection };

/** How far ahead of our clock an event's time may be: clocks differ. */
export const clockSkewMax = 5 * 60_000;

/** The CloudEvents 1.0 attributes we read. Others, extensions among them, are allowed and left aside. */
export const eventEnvelope = z.object({
  specversion: z.literal('1.0'),
  id: eventIdentifier,
  source: text(300),
  type: z.string(),
  subject: sellerId,
  time: z.string(),
  datacontenttype: z.optional(z.string().check(z.regex(/^application\/json\b/i, { error: 'application/json' }))),
});

/** Checks one CloudEvents 1.0 JSON object. `now` bounds its time. Nothing is thrown: a bad event is a rejection. */
export function parseEvent(input: unknown, now: Instant): ParsedEvent {
  const envelope = eventEnvelope.safeParse(input);
  if (!envelope.success) return refused(input, ofIssue(envelope.error, input, []));
  const { id, source, type, subject: seller, time } = envelope.data;
  if (!isEventType(type)) {
    return refused(input, { code: 'type_unknown', path: 'type', reason: `type ${shown(type)} is not known` });
  }
  const instant = parseInstant(time);
  if ('fault' in instant) return refused(input, timeRejections[instant.fault](time));
  if (instant.instant > now + clockSkewMax) return refused(input, inFuture(time));
  const raw = typeof input === 'object' && input !== null && 'data' in input ? input.data : undefined;
  const data = eventData[type].safeParse(raw);
  if (!data.success) return refused(input, ofIssue(data.error, raw, ['data']));
  // Safe: `data` was checked by the schema of this very `type`.
  return { ok: true, event: { seller, source, id, type, time: instant.instant, data: data.data } as SellerEvent };
}

const timeRejections = {
  not_a_time: (time: string): Rejection => ({
    code: 'field_invalid',
    path: 'time',
    reason: `time must be a date-time like 2018-01-31T12:00:00Z, is ${shown(time)}`,
  }),
  without_offset: (time: string): Rejection => ({
    code: 'time_without_offset',
    path: 'time',
    reason: `time ${shown(time)} has no offset: write 2018-01-31T12:00:00Z or 2018-01-31T12:00:00-03:00`,
  }),
};

function inFuture(time: string): Rejection {
  return { code: 'time_in_future', path: 'time', reason: `time ${shown(time)} is more than five minutes ahead of now` };
}

function ofIssue(error: z.core.$ZodError, input: unknown, prefix: readonly string[]): Rejection {
  const issue = error.issues[0];
  if (issue === undefined) return { code: 'field_invalid', path: '', reason: 'the event is not valid' };
  return rejectionOfIssue(issue, input, prefix);
}

function refused(input: unknown, rejection: Rejection): ParsedEvent {
  const id = typeof input === 'object' && input !== null && 'id' in input ? input.id : undefined;
  return { ok: false, id: typeof id === 'string' ? id : undefined, rejection };
}
