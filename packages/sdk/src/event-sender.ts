import type { IngestLine, IngestReport } from '@gold-seller/contract';
import { answerInvalid } from './answer.ts';
import { type ApiFailure, GoldSellerApiError } from './api-error.ts';
import { askApi } from './ask-api.ts';
import type { CloudEvent } from './cloud-event.ts';
import type { CallOptions, Connection } from './connection.ts';
import { type EventLines, eventLines } from './event-lines.ts';

/**
 * Sends events. An event counts once however often it is sent, so whatever fails is sent again by itself, and after an
 * error you may send everything again.
 */
export interface EventSender {
  /** Sends one event. One that is not taken is an error, with `path` and `reason`. */
  sendEvent(event: CloudEvent, options?: CallOptions): Promise<'accepted' | 'duplicate'>;
  /** Sends events and reports each, in their order from 1. One that is not taken harms no other and is no error. */
  sendEvents(events: Events, options?: CallOptions): Promise<IngestReport>;
  /**
   * Sends events as they come and gives the line of each as it is answered, keeping 2,000 at most; the source is asked
   * for more when these are read. An error has `linesKept`: how many are dealt with.
   */
  sendEach(events: Events, options?: CallOptions): AsyncGenerator<IngestLine, void, undefined>;
}

export type Events = Iterable<CloudEvent> | AsyncIterable<CloudEvent>;

export interface EventSenderOptions extends Connection {
  /** A key that may send events: never in a page, where everybody could read it. */
  readonly key?: string;
}

/** A client that sends events and nothing else. */
export function eventSender(options: EventSenderOptions): EventSender {
  const sender: EventSender = {
    async sendEvent(event, { signal } = {}) {
      const lines = await post(
        options,
        { type: 'application/cloudevents+json', body: JSON.stringify(event), count: 1 },
        signal,
      );
      if ('code' in lines) throw new GoldSellerApiError(lines);
      return lines[0]?.outcome === 'duplicate' ? 'duplicate' : 'accepted';
    },
    async sendEvents(events, callOptions) {
      const counts = { accepted: 0, duplicate: 0, conflict: 0, rejected: 0 };
      const lines: IngestLine[] = [];
      for await (const line of sender.sendEach(events, callOptions)) {
        counts[line.outcome] += 1;
        lines.push(line);
      }
      return { counts, lines };
    },
    async *sendEach(events, { signal } = {}) {
      let linesBefore = 0;
      for await (const part of eventLines(events)) {
        const lines = await post(options, { type: 'application/x-ndjson', ...part }, signal);
        if ('code' in lines)
          throw new GoldSellerApiError({ ...lines, linesKept: linesBefore + (lines.linesKept ?? 0) });
        for (const line of lines) yield { ...line, line: linesBefore + line.line };
        linesBefore += part.count;
      }
    },
  };
  return sender;
}

async function post(
  { key, ...connection }: EventSenderOptions,
  { type, body, count }: EventLines & { readonly type: string },
  signal: AbortSignal | undefined,
): Promise<readonly IngestLine[] | ApiFailure> {
  const headers = { 'Content-Type': type, ...(key !== undefined && { Authorization: `Bearer ${key}` }) };
  const answer = await askApi(connection, { path: '/v1/events', method: 'POST', headers, body }, signal);
  if ('code' in answer) return answer;
  const lines = answer.status === 200 ? linesOf(answer.value) : [];
  return lines.length === count ? lines : answerInvalid('The answer is no report of the events.');
}

/** The lines of a report; none where it is no report. */
function linesOf(value: unknown): readonly IngestLine[] {
  const lines = (value as { readonly lines?: unknown } | null)?.lines; // safe: nothing is known of it yet
  return Array.isArray(lines) && lines.every(isLine) ? lines : [];
}

function isLine(value: unknown): boolean {
  const line = value as Partial<IngestLine> | null; // safe: as above
  return (
    Number.isInteger(line?.line) && ['accepted', 'duplicate', 'conflict', 'rejected'].includes(String(line?.outcome))
  );
}
