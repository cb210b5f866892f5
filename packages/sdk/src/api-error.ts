import type { ProblemCode, ProblemDocument } from '@gold-seller/contract';

/**
 * Why a request did not succeed. Stable: switch on it, never on the words. The problems of the API keep their code, also
 * one that a newer server has and this version does not know; three are the client's own. `network_failed`: no answer
 * came. `timed_out`: none came in time. `answer_invalid`: one came that is not Gold Seller's, from a proxy perhaps.
 */
export type ApiErrorCode =
  | ProblemCode
  | 'network_failed'
  | 'timed_out'
  | 'answer_invalid'
  | (string & Record<never, never>);

/** What is known of a request that did not succeed. */
export interface ApiFailure extends Partial<Pick<ProblemDocument, 'id' | 'path' | 'reason' | 'linesKept'>> {
  readonly code: ApiErrorCode;
  /** A sentence for a person. */
  readonly detail: string;
  /** The HTTP status; none where no answer came. */
  readonly status?: number;
  /** How long the server asked to be left alone. */
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

/** The one error of this package: a request that did not succeed, after all its attempts. */
export class GoldSellerApiError extends Error {
  override readonly name = 'GoldSellerApiError';
  readonly code: ApiErrorCode;
  /** The HTTP status; none where no answer came. */
  readonly status: number | undefined;
  readonly detail: string;
  /** How long the server asked to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** Of an event that was not taken: its id, where in it the fault is, and what the fault is. */
  readonly id: string | undefined;
  readonly path: string | undefined;
  readonly reason: string | undefined;
  /** Of several events: how many from the first are dealt with for certain. Sending them again changes nothing. */
  readonly linesKept: number | undefined;

  constructor(failure: ApiFailure) {
    super(`${failure.code}: ${failure.detail}`, { cause: failure.cause });
    this.code = failure.code;
    this.status = failure.status;
    this.detail = failure.detail;
    this.retryAfterMs = failure.retryAfterMs;
    this.id = failure.id;
    this.path = failure.path;
    this.reason = failure.reason;
    this.linesKept = failure.linesKept;
  }
}
