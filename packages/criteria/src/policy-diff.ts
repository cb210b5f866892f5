import { type Day, formatDay, requireDay } from './day.ts';
import { GoldSellerError } from './error.ts';
import type { Policy } from './policy.ts';
import { levelChanges } from './policy-diff/level-change.ts';
import type { PolicyChange } from './policy-diff/policy-change.ts';
import { ruleChanges } from './policy-diff/rule-change.ts';

/** What another version of a programme's policy changes, rule by rule. */
export interface PolicyDiff {
  readonly changes: readonly PolicyChange[];
  /** Whether nobody can fare worse: every change loosens or adds a level. What cannot be told does not count as that. */
  readonly onlyLoosens: boolean;
}

/**
 * Compares two versions of one programme: what decides, not their names, numbers and dates. Levels are matched by name,
 * criteria by metric, window and currency, a criterion with another window as changed. Throws `request_invalid` for two
 * programmes.
 */
export function diffPolicies(before: Policy, after: Policy): PolicyDiff {
  if (before.programme !== after.programme) {
    const reason = `"${before.programme}" and "${after.programme}" are two programmes`;
    throw new GoldSellerError('request_invalid', `${reason}: compare two versions of one`);
  }
  const changes = [...levelChanges(before, after), ...ruleChanges(before, after)];
  return { changes, onlyLoosens: changes.every(({ kind }) => kind === 'loosened' || kind === 'added') };
}

/**
 * Why a version published on a day may not take effect when it says, in one sentence; nothing where it may. The version
 * in force names the notice, and a version that only loosens needs none.
 */
export function noticeProblem(inForce: Policy, next: Policy, publishedOn: Day): string | undefined {
  const { noticeDays = 0 } = inForce;
  const from = requireDay(next.effectiveFrom);
  if (from - publishedOn >= noticeDays) return undefined;
  const tighter = diffPolicies(inForce, next).changes.find(({ kind }) => kind !== 'loosened' && kind !== 'added');
  if (tighter === undefined) return undefined;
  const notice = `a version that does not only loosen (${tighter.path}) is published ${noticeDays} days before`;
  return `effectiveFrom must be ${formatDay(publishedOn + noticeDays)} or later, is ${next.effectiveFrom}: ${notice}`;
}
