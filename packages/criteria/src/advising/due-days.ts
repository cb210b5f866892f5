import type { AccountSpan } from '../account.ts';
import type { CompiledSide, ReadingPlan } from '../compiled-policy.ts';
import type { Day } from '../day.ts';
import type { Measure } from '../measure.ts';
import { pausedDaysBetween, type Span } from '../window.ts';
import { actOf } from './act.ts';
import type { AdviceBasis } from './advice-basis.ts';

/**
 * The days on which acts for a plan must fall due, from today on: those that every window of it reads. For what has no
 * window they end with the day before the decision, and what was last done must not be longer ago than is asked.
 */
export function dueDaysOf(
  plan: ReadingPlan,
  { threshold }: Pick<CompiledSide, 'threshold'>,
  { spans, day, today, account: { pauses } }: Pick<AdviceBasis, 'spans' | 'day' | 'today' | 'account'>,
): Span {
  let from = today;
  if (plan.row.kind === 'since') while (from < day && daysFrom(from, day, pauses) > threshold) from++;
  let to = day - 1;
  for (const shape of dueShapesOf(plan)) {
    const span = spans[shape];
    from = Math.max(from, span?.from ?? from);
    to = Math.min(to, span?.to ?? to);
  }
  return { from, to };
}

/** How many days lie between what happened on one and a decision on the other. */
function daysFrom(from: Day, day: Day, pauses: readonly AccountSpan[]): number {
  return day - from - pausedDaysBetween(pauses, from, day);
}

/** The shapes a plan's acts must lie in: also the one that is counted, where the acts count there. */
function dueShapesOf({ choice, metric, shapes }: ReadingPlan): readonly number[] {
  if (choice.kind !== 'adaptive') return shapes;
  const adds: { readonly [Each in Measure]?: number } = actOf(metric)?.adds ?? {};
  const counts = choice.of?.row.numerator?.some((measure) => adds[measure] !== undefined) ?? true;
  return [choice.use, choice.otherwise, ...(counts ? [choice.countedOver] : [])];
}
