import type { Decision } from '@gold-seller/criteria';

/** The decisions that count, by their days: of one day the last revision. They are given in the order of the log. */
export function effectiveDecisions<Each extends Pick<Decision, 'day'>>(decisions: readonly Each[]): readonly Each[] {
  const byDay = new Map(decisions.map((decision) => [decision.day, decision]));
  return [...byDay.values()].toSorted((a, b) => a.day - b.day);
}
