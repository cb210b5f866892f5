import { type Instant, type ParsedEvent, parseEvent, type Rejection, type SellerEvent } from '@gold-seller/criteria';
import { lineBytesMax } from './line-splitter.ts';
import { whyBroken } from './read-json.ts';
import { type RejectedLine, rejectedBytes, rejectedValue } from './rejected-line.ts';

/** The longest event, in bytes of JSON. */
export const eventBytesMax = lineBytesMax;

/** What was found where an event should be. */
export type CheckedEvent =
  | { readonly ok: true; readonly event: SellerEvent }
  | { readonly ok: false; readonly rejected: RejectedLine };

/** One event of a JSON body of so many bytes, checked. */
export function checkEvent(value: unknown, bodyBytes: number, now: Instant): CheckedEvent {
  const parsed = parsedEvent(value, bodyBytes, now);
  return parsed.ok ? parsed : { ok: false, rejected: rejectedValue(value, parsed.rejection, parsed.id) };
}

/** One line of a stream, checked; nothing where it holds only what JSON takes for space. */
export function checkLine(line: Uint8Array, isTooLarge: boolean, now: Instant): CheckedEvent | undefined {
  if (isTooLarge) return { ok: false, rejected: rejectedBytes(line, true, tooLarge, undefined) };
  if (isBlank(line)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(line));
  } catch (error) {
    const broken: Rejection = { code: 'json_broken', path: '', reason: whyBroken(error) };
    return { ok: false, rejected: rejectedBytes(line, false, broken, undefined) };
  }
  const parsed = parsedEvent(value, line.length, now);
  return parsed.ok ? parsed : { ok: false, rejected: rejectedBytes(line, false, parsed.rejection, parsed.id) };
}

function parsedEvent(value: unknown, bodyBytes: number, now: Instant): ParsedEvent {
  try {
    // What is written out again is seldom longer than it was, so a small body need not be measured.
    if (bodyBytes > eventBytesMax && bytesOf(value) > eventBytesMax) return refused(tooLarge);
    return parseEvent(value, now);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refused({ code: 'field_invalid', path: '', reason: 'the event is nested too deeply' });
  }
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

const tooLarge: Rejection = {
  code: 'event_too_large',
  path: '',
  reason: `the event is over ${eventBytesMax} bytes`,
};

function refused(rejection: Rejection): ParsedEvent {
  return { ok: false, id: undefined, rejection };
}

function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}
