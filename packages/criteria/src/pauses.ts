import { type Day, requireDay } from './day.ts';
import { type DaySpan, unionOfSpans } from './day-spans.ts';
import type { SellerEvent } from './event.ts';
import { compareEvents, inOrder } from './event-order.ts';
import type { SettlementRules } from './settlement.ts';

/** So many days of any 365 may be paused. */
export const pausedDaysMax = 60;

/** Days off, both ends included. */
export interface Pause {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The days a seller took off, oldest first, not overlapping. A pause that would make it more than 60 of any 365 ends
 * before that; it does not go on by itself when earlier days off are a year old.
 */
export function pausesOf(events: readonly SellerEvent[], rules: SettlementRules): readonly Pause[] {
  const granted: Pause[] = [];
  for (const span of unionOfSpans(saidSpans(events, rules))) {
    const to = lastGranted(span, granted);
    if (to >= span.from) granted.push({ from: span.from, to });
  }
  return granted;
}

/** What was said: each pause with the first return after it, which also calls off one that was still to come. */
function saidSpans(events: readonly SellerEvent[], rules: SettlementRules): readonly DaySpan[] {
  const resumed = inOrder(events, 'seller.resumed');
  return inOrder(events, 'seller.paused').map((paused) => {
    const back = resumed[firstAfter(resumed, paused)];
    return spanOf(paused, back === undefined ? undefined : rules.dayOf(back.time) - 1, rules);
  });
}

function spanOf(paused: SellerEvent<'seller.paused'>, back: Day | undefined, rules: SettlementRules): DaySpan {
  const { by, from, until } = paused.data;
  const said = rules.dayOf(paused.time);
  const wanted = from === undefined ? said : requireDay(from);
  const first = by === 'staff' ? wanted : Math.max(said, wanted);
  const last = until === undefined ? Number.POSITIVE_INFINITY : requireDay(until);
  // Cut here already: a pause nobody ended must not swallow those of later years.
  return { from: first, to: Math.min(last, back ?? last, first + pausedDaysMax - 1) };
}

/** The place of the first event after another, by halving: a seller may say a lot. */
function firstAfter(sorted: readonly SellerEvent[], event: SellerEvent): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = sorted[middle];
    if (candidate !== undefined && compareEvents(candidate, event) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lastGranted({ from, to = Number.POSITIVE_INFINITY }: DaySpan, before: readonly Pause[]): Day {
  let last = from - 1;
  while (last < to && last + 1 - from + 1 + daysSince(last + 1 - 364, before) <= pausedDaysMax) last++;
  return last;
}

/** How many days of the pauses lie on or after the day. */
function daysSince(day: Day, pauses: readonly Pause[]): number {
  let days = 0;
  for (let index = pauses.length - 1; index >= 0; index--) {
    const pause = pauses[index];
    if (pause === undefined || pause.to < day) break;
    days += pause.to - Math.max(pause.from, day) + 1;
  }
  return days;
}
