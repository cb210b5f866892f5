import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiFailure } from './api-error.ts';
import { parseRetryAfter, retryWaitMs } from './back-off.ts';

const now = Date.parse('2026-06-15T12:00:00Z');

function failure(status: number | undefined, more: Partial<ApiFailure> = {}): ApiFailure {
  return { code: 'internal', detail: '', ...(status !== undefined && { status }), ...more };
}

describe('the wait before another attempt', () => {
  it.each([429, 500, 502, 503, 504])('is some time after %i', (status) => {
    expect(retryWaitMs(failure(status), 0, () => 0)).toBe(125);
  });

  it.each(['network_failed', 'timed_out'])('is some time after %s', (code) => {
    expect(retryWaitMs(failure(undefined, { code }), 0, () => 0)).toBe(125);
  });

  it('is none after any other status: the same request would fail again', () => {
    for (let status = 200; status < 600; status++) {
      if ([429, 500, 502, 503, 504].includes(status)) continue;
      expect(retryWaitMs(failure(status), 0, Math.random)).toBeUndefined();
    }
  });

  it('doubles up to ten seconds, and half of it is chance', () => {
    const waits = (random: () => number) =>
      [0, 1, 2, 3, 9, 99].map((attempt) => retryWaitMs(failure(503), attempt, random));
    expect(waits(() => 0)).toEqual([125, 250, 500, 1000, 5000, 5000]);
    expect(waits(() => 1)).toEqual([250, 500, 1000, 2000, 10_000, 10_000]);
  });

  it('is never shorter than the server asks, up to a minute; beyond, there is no other attempt', () => {
    const wanted = fc.integer({ min: 0, max: 120_000 });
    fc.assert(
      fc.property(
        wanted,
        fc.nat({ max: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (retryAfterMs, attempt, random) => {
          const wait = retryWaitMs(failure(503, { retryAfterMs }), attempt, () => random);
          if (retryAfterMs > 60_000) expect(wait).toBeUndefined();
          else expect(wait).toBeGreaterThanOrEqual(retryAfterMs);
        },
      ),
    );
  });
});

it.each([
  ['7', 7000],
  ['0', 0],
  ['Mon, 15 Jun 2026 12:00:30 GMT', 30_000],
  ['Mon, 15 Jun 2026 11:00:00 GMT', 0],
  ['soon', undefined],
  ['-3', 'no negative'],
  [null, undefined],
])('reads Retry-After: %s', (header, expected) => {
  const read = parseRetryAfter(header, now);
  if (expected === 'no negative') expect(read ?? 0).toBeGreaterThanOrEqual(0);
  else expect(read).toBe(expected);
});
