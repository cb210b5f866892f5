import type { LineCode } from '@gold-seller/contract';
import type { Rejection, SellerEvent } from '@gold-seller/criteria';
import type { IngestOutcome } from './ingest-outcome.ts';
import { refusalOf } from './refusals.ts';

/** A line that was not taken, as it is kept for the operator to see and to resend. */
export interface RejectedLine {
  /** What was sent, or its beginning. */
  readonly text: string;
  /** Whether that is all of it, word for word. */
  readonly isWhole: boolean;
  readonly id: string | undefined;
  readonly code: LineCode;
  readonly path: string;
  readonly reason: string;
}

/** Keeps lines that were not taken. */
export type Reject = (lines: readonly RejectedLine[]) => Promise<void>;

/** A line of these bytes, which are all of it or, where it is cut, its beginning. */
export function rejectedBytes(
  bytes: Uint8Array,
  isCut: boolean,
  rejection: Rejection,
  id: string | undefined,
): RejectedLine {
  const text = new TextDecoder().decode(bytes);
  return { text, isWhole: !isCut && isUtf8(bytes), id, ...rejection };
}

/** One of the values of a JSON body. */
export function rejectedValue(value: unknown, rejection: Rejection, id: string | undefined): RejectedLine {
  try {
    return { text: JSON.stringify(value), isWhole: true, id, ...rejection };
  } catch (error) {
    // Nested more deeply than can be written.
    if (!(error instanceof RangeError)) throw error;
    return { text: '', isWhole: false, id, ...rejection };
  }
}

/** An event the ledger did not take, from its word on it; nothing where it is there. */
export function refusedEvent(event: SellerEvent, outcome: IngestOutcome): RejectedLine | undefined {
  const refusal = refusalOf(outcome);
  return refusal && { text: eventText(event), isWhole: true, id: event.id, ...refusal };
}

/** Whether a line that was not taken is kept: what tells of a seller who was erased is let go. */
export function isKept({ code }: Pick<RejectedLine, 'code'>): boolean {
  return code !== 'seller_erased';
}

/** An event as it can be sent: what was sent may have said the same in other words. */
export function eventText({ seller, source, id, type, time, data }: SellerEvent): string {
  const sent = { specversion: '1.0', id, source, type, subject: seller, time: new Date(time).toISOString(), data };
  return JSON.stringify(sent);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const strict = new TextDecoder('utf-8', { fatal: true });
