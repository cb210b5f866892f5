import type { Day } from './day.ts';

/** Days from one to another, both included; without an end it still lasts. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day | undefined;
}

/** The days that are in any of the spans, as spans that neither meet nor touch, oldest first. Empty ones vanish. */
export function unionOfSpans(spans: readonly DaySpan[]): readonly DaySpan[] {
  const union: DaySpan[] = [];
  for (const span of spans.filter(isNotEmpty).toSorted((a, b) => a.from - b.from)) {
    const last = union.at(-1);
    if (last === undefined || span.from > endOf(last) + 1) union.push(span);
    else if (endOf(span) > endOf(last)) union[union.length - 1] = { from: last.from, to: span.to };
  }
  return union;
}

/** Whether a day is in any of the spans. */
export function isInSpans(spans: readonly DaySpan[], day: Day): boolean {
  return spans.some((span) => span.from <= day && day <= endOf(span));
}

function isNotEmpty(span: DaySpan): boolean {
  return span.from <= endOf(span);
}

function endOf({ to }: DaySpan): number {
  return to ?? Number.POSITIVE_INFINITY;
}
