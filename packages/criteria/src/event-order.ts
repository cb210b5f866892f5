import type { SellerEvent } from './event.ts';
import type { EventType } from './events/event-data.ts';

type EventOrder = Pick<SellerEvent, 'time' | 'source' | 'id'>;

/** Orders events by time, then source, then id. */
export function compareEvents(a: EventOrder, b: EventOrder): number {
  return a.time - b.time || compareTexts(a.source, b.source) || compareTexts(a.id, b.id);
}

/** The earliest event of a type: by time, then source, then id. */
export function earliest<T extends EventType>(events: readonly SellerEvent[], type: T): SellerEvent<T> | undefined {
  let first: SellerEvent<T> | undefined;
  for (const event of events) {
    if (event.type !== type) continue;
    const candidate = event as SellerEvent<T>; // safe: its type was just compared
    if (first === undefined || compareEvents(candidate, first) < 0) first = candidate;
  }
  return first;
}

const none: readonly never[] = [];

/** The events of a type, or of two, in their order, each once. */
export function inOrder<T extends EventType>(
  events: readonly SellerEvent[],
  type: T,
  orType: T = type,
): readonly SellerEvent<T>[] {
  let found: SellerEvent<T>[] | undefined;
  for (const event of events) {
    if (event.type !== type && event.type !== orType) continue;
    found ??= [];
    found.push(event as SellerEvent<T>); // safe: its type was just compared
  }
  if (found === undefined) return none;
  if (found.length === 1) return found;
  const sorted = found.sort(compareEvents);
  return sorted.filter((event, index) => index === 0 || compareEvents(event, sorted[index - 1] ?? event) !== 0);
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
