import { type Instant, type ParsedEvent, parseEvent } from '@gold-seller/criteria';
import { lineBytesMax } from './line-splitter.ts';
import { whyBroken } from './read-json.ts';

/** The longest event, in bytes of JSON. */
export const eventBytesMax = lineBytesMax;

/** One event of a JSON body of so many bytes, checked. */
export function checkEvent(value: unknown, bodyBytes: number, now: Instant): ParsedEvent {
  try {
    // What is written out again is seldom longer than it was, so a small body need not be measured.
    if (bodyBytes > eventBytesMax && bytesOf(value) > eventBytesMax) return tooLarge;
    return parseEvent(value, now);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refused('field_invalid', 'the event is nested too deeply');
  }
}

/** One line of a stream, checked. */
export function checkLine(line: Uint8Array | 'too_large', now: Instant): ParsedEvent {
  if (line === 'too_large') return tooLarge;
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(line));
  } catch (error) {
    return refused('json_broken', whyBroken(error));
  }
  return checkEvent(value, line.length, now);
}

/** Whether a line holds nothing but what JSON takes for space. */
export function isBlank(line: Uint8Array | 'too_large'): boolean {
  return line !== 'too_large' && line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

const tooLarge = refused('event_too_large', `the event is over ${eventBytesMax} bytes`);

function refused(code: 'event_too_large' | 'field_invalid' | 'json_broken', reason: string): ParsedEvent {
  return { ok: false, id: undefined, rejection: { code, path: '', reason } };
}

function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}
