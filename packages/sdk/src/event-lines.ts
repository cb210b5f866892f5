import type { CloudEvent } from './cloud-event.ts';

/** Some events as lines of JSON, small enough to be sent at once and to be kept until they are answered. */
export interface EventLines {
  readonly body: string;
  readonly count: number;
}

const countMax = 2000;
const lengthMax = 1024 * 1024;

/** Cuts events into parts of at most 2,000, or of about a mebibyte, as they come. */
export async function* eventLines(
  events: Iterable<CloudEvent> | AsyncIterable<CloudEvent>,
): AsyncGenerator<EventLines, void, undefined> {
  let body = '';
  let count = 0;
  for await (const event of events) {
    body += `${JSON.stringify(event)}\n`;
    count += 1;
    if (count < countMax && body.length < lengthMax) continue;
    yield { body, count };
    body = '';
    count = 0;
  }
  if (count > 0) yield { body, count };
}
