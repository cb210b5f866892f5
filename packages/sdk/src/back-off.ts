import type { ApiFailure } from './api-error.ts';

const firstWaitMs = 250;
const waitMsMax = 10_000;

/** A server that asks for more is taken at its word: the caller learns at once and decides. */
const retryAfterMsMax = 60_000;

/** Statuses after which the same request may succeed. All our requests may be repeated without harm. */
const passingStatuses: readonly (number | undefined)[] = [429, 500, 502, 503, 504];

/**
 * How many milliseconds to wait before the next attempt, doubling with each and never the same for two clients; none
 * where another attempt would be in vain. `attempt` counts the attempts before this one.
 */
export function retryWaitMs(failure: ApiFailure, attempt: number, random: () => number): number | undefined {
  const { code, status, retryAfterMs = 0 } = failure;
  const mayPass = code === 'network_failed' || code === 'timed_out' || passingStatuses.includes(status);
  if (!mayPass || retryAfterMs > retryAfterMsMax) return undefined;
  return retryAfterMs + (Math.min(waitMsMax, firstWaitMs * 2 ** attempt) * (1 + random())) / 2;
}

/** What a `Retry-After` header asks for, a number of seconds or a date; none where it says neither. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
