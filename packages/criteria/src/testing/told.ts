import { parseEvent, type SellerEvent } from '../event.ts';
import type { EventData, EventType } from '../events/event-data.ts';

/** An event of the seller `acme`, checked as one that comes in; a date alone stands for its noon in UTC. */
export function told<T extends EventType>(
  type: T,
  time: string,
  data: EventData<T>,
  { id = `${type} ${time} ${JSON.stringify(data)}`, source = '/shop' } = {},
): SellerEvent<T> {
  const at = time.length === 10 ? `${time}T12:00:00Z` : time;
  const parsed = parseEvent(
    { specversion: '1.0', id, source, type, subject: 'acme', time: at, data },
    Number.MAX_SAFE_INTEGER,
  );
  if (!parsed.ok) throw new Error(parsed.rejection.reason);
  return parsed.event as SellerEvent<T>; // safe: its type is the one given
}
