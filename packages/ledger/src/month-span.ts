import { monthOfDay, type Span } from '@gold-seller/criteria';

/** The months some spans touch, both ends included; a span that touches none gives an empty range. */
export function monthSpan(spans: readonly Span[]): { readonly from: number; readonly to: number } {
  const read = spans.filter((span) => span.from <= span.to);
  if (read.length === 0) return { from: 1, to: 0 };
  return {
    from: monthOfDay(Math.min(...read.map((span) => span.from))),
    to: monthOfDay(Math.max(...read.map((span) => span.to))),
  };
}
