import type { ApiFailure } from './api-error.ts';
import { parseRetryAfter } from './back-off.ts';

/** What the API answered when all was well: its JSON, or that what the caller has is still right. */
export type ApiAnswer =
  | { readonly status: 200 | 201; readonly value: unknown; readonly etag: string | null }
  | { readonly status: 304 };

/** What a response says. `now` is for a `Retry-After` with a date. */
export function answerOf({ status, headers }: Response, text: string, now: number): ApiAnswer | ApiFailure {
  if (status === 304) return { status };
  const value = parseJson(text);
  if ((status === 200 || status === 201) && value !== undefined) return { status, value, etag: headers.get('ETag') };
  const retryAfterMs = parseRetryAfter(headers.get('Retry-After'), now);
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (isProblem(value)) return { ...value, ...wait, status };
  return { ...answerInvalid(`The answer, of status ${status}, is not one of Gold Seller.`), ...wait, status };
}

/** An answer that does not say what it should. */
export function answerInvalid(detail: string): ApiFailure {
  return { code: 'answer_invalid', detail };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A problem of ours names its code twice; other services' problems do not. */
function isProblem(value: unknown): value is ApiFailure {
  const problem = value as Record<string, unknown> | null | undefined;
  return (
    typeof problem?.code === 'string' &&
    typeof problem.detail === 'string' &&
    problem.type === `urn:gold-seller:problem:${problem.code}`
  );
}
