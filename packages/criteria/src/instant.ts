import { digits, parseDay } from './day.ts';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

const pattern = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.(\d{1,9}))?(Z|z|[+-]\d{2}:\d{2})?$/;

export type ParsedInstant = { readonly instant: Instant } | { readonly fault: 'not_a_time' | 'without_offset' };

const notATime = { fault: 'not_a_time' } as const;

/**
 * Reads an RFC 3339 date-time. A time without an offset names no instant and is a fault of its own. Digits beyond the
 * millisecond are dropped; the leap second `:60` is not accepted.
 */
export function parseInstant(text: string): ParsedInstant {
  const match = pattern.exec(text);
  if (match === null) return notATime;
  const [, fraction, offset] = match;
  const day = parseDay(text.slice(0, 10));
  const [hours, minutes, seconds] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  if (day === undefined || hours > 23 || minutes > 59 || seconds > 59) return notATime;
  if (offset === undefined) return { fault: 'without_offset' };
  const offsetMinutes = minutesOfOffset(offset);
  if (offsetMinutes === undefined) return notATime;
  const millis = fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
  const minute = day * 1440 + hours * 60 + minutes - offsetMinutes;
  return { instant: minute * 60_000 + seconds * 1000 + millis };
}

function minutesOfOffset(offset: string): number | undefined {
  if (offset.length === 1) return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(4, 6))];
  if (hours > 23 || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
