import type { Account } from './account.ts';
import type { Decision } from './decision.ts';
import { foldStandings, standingAfter } from './history.ts';
import type { Policy } from './policy.ts';
import type { Standing } from './standing.ts';

/** The decisions that count, by their days: of one day the last revision. They are given in the order in which they were made. */
export function effectiveDecisions<Each extends Pick<Decision, 'day'>>(made: readonly Each[]): readonly Each[] {
  const byDay = new Map(made.map((decision) => [decision.day, decision]));
  return [...byDay.values()].toSorted((a, b) => a.day - b.day);
}

/**
 * The standing after the last of the decisions made so far, of which there is one: from the standing before it, or, where it
 * corrects an earlier day, from all that count anew.
 */
export function standingAfterLast(
  before: Standing | undefined,
  made: readonly Decision[],
  policyOf: (version: number) => Policy,
  account: Account,
): Standing {
  const act = made.at(-1) as Decision; // safe: there is one
  if (act.revision === 0) return standingAfter(before, act, policyOf, account);
  const decisions = effectiveDecisions(made);
  const folded = foldStandings(decisions, policyOf, account, decisions.at(-1)?.day ?? act.day).at(-1)?.standing;
  return folded ?? standingAfter(undefined, act, policyOf, account);
}
