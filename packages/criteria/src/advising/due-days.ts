import type { CompiledSide, ReadingPlan } from '../compiled-policy.ts';
import type { Day } from '../day.ts';
import type { Measure } from '../measure.ts';
import type { Span } from '../window.ts';
import { actOf } from './act.ts';

/**
 * The days on which acts for a plan must fall due, from today on: those that every window of it reads. For what has no
 * window they end with the day before the decision, and what was last done must not be longer ago than is asked.
 */
export function dueDaysOf(
  plan: ReadingPlan,
  { threshold }: Pick<CompiledSide, 'threshold'>,
  { spans, day, today }: { readonly spans: readonly Span[]; readonly day: Day; readonly today: Day },
): Span {
  const isSince = plan.row.kind === 'since';
  let from = isSince ? Math.max(today, day - threshold) : today;
  let to = day - 1;
  for (const shape of dueShapesOf(plan)) {
    const span = spans[shape];
    from = Math.max(from, span?.from ?? from);
    to = Math.min(to, span?.to ?? to);
  }
  return { from, to };
}

/** The shapes a plan's acts must lie in: also the one that is counted, where the acts count there. */
function dueShapesOf({ choice, metric, shapes }: ReadingPlan): readonly number[] {
  if (choice.kind !== 'adaptive') return shapes;
  const adds: { readonly [Each in Measure]?: number } = actOf(metric)?.adds ?? {};
  const counts = choice.of?.row.numerator?.some((measure) => adds[measure] !== undefined) ?? true;
  return [choice.use, choice.otherwise, ...(counts ? [choice.countedOver] : [])];
}
