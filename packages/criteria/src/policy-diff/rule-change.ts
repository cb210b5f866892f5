import type { Cadence, Policy } from '../policy.ts';
import {
  type ChangedRule,
  type ChangeKind,
  type ChangePlace,
  changeOf,
  type Direction,
  flagChange,
  numberChange,
  type PolicyChange,
} from './policy-change.ts';

/** The differences between two versions' rules beside their levels. */
export function ruleChanges(before: Policy, after: Policy): readonly PolicyChange[] {
  const cadence: ChangePlace = { path: 'cadence', rule: 'cadence' };
  const same: ChangePlace = { path: 'lose.sameCriterion', rule: 'lose_same_criterion' };
  return [
    ...scopes.flatMap((name) => {
      const [old, now] = [before.scope?.[name]?.toSorted(), after.scope?.[name]?.toSorted()];
      return changeOf({ path: `scope.${name}`, rule: `scope_${name}` }, unique(old), unique(now), scopeKind(old, now));
    }),
    ...changeOf(cadence, cadenceText(before.cadence), cadenceText(after.cadence), 'changed'),
    ...numberRules.flatMap(({ path, rule, read, more }) =>
      numberChange({ path, rule }, read(before), read(after), more),
    ),
    ...flagChange(same, before.lose.sameCriterion, after.lose.sameCriterion, 'loosened'),
  ];
}

interface NumberRule {
  readonly path: string;
  readonly rule: ChangedRule;
  /** What leaving it out means; nothing where that means endlessly many. */
  readonly read: (policy: Policy) => number | undefined;
  /** What more of it means for sellers. */
  readonly more: Direction;
}

/** Dormancy left out never ends; every other span of days left out is none. */
const numberRules: readonly NumberRule[] = [
  { path: 'earn.hits', rule: 'earn_hits', read: ({ earn }) => earn.hits, more: 'tightened' },
  { path: 'earn.of', rule: 'earn_of', read: ({ earn }) => earn.of, more: 'loosened' },
  { path: 'lose.misses', rule: 'lose_misses', read: ({ lose }) => lose.misses, more: 'loosened' },
  { path: 'lose.of', rule: 'lose_of', read: ({ lose }) => lose.of, more: 'tightened' },
  { path: 'minHoldDays', rule: 'min_hold_days', read: ({ minHoldDays = 0 }) => minHoldDays, more: 'loosened' },
  {
    path: 'reEarnWaitDays.missed',
    rule: 're_earn_wait_missed',
    read: ({ reEarnWaitDays }) => reEarnWaitDays?.missed ?? 0,
    more: 'tightened',
  },
  {
    path: 'reEarnWaitDays.hard',
    rule: 're_earn_wait_hard',
    read: ({ reEarnWaitDays }) => reEarnWaitDays?.hard ?? 0,
    more: 'tightened',
  },
  { path: 'dormantDays', rule: 'dormant_days', read: ({ dormantDays }) => dormantDays, more: 'loosened' },
  { path: 'probationDays', rule: 'probation_days', read: ({ probationDays = 0 }) => probationDays, more: 'tightened' },
  { path: 'noticeDays', rule: 'notice_days', read: ({ noticeDays = 0 }) => noticeDays, more: 'loosened' },
  {
    path: 'graceDecisions',
    rule: 'grace_decisions',
    read: ({ graceDecisions = 0 }) => graceDecisions,
    more: 'loosened',
  },
];

const scopes = ['countries', 'categories'] as const;

function scopeKind(before: readonly string[] | undefined, after: readonly string[] | undefined): ChangeKind {
  if (isWithin(before, after)) return 'loosened';
  return isWithin(after, before) ? 'tightened' : 'changed';
}

/** Left out, a scope is everybody. */
function isWithin(inner: readonly string[] | undefined, outer: readonly string[] | undefined): boolean {
  return outer === undefined || inner?.every((each) => outer.includes(each)) === true;
}

function unique(list: readonly string[] | undefined): readonly string[] | undefined {
  return list === undefined ? undefined : [...new Set(list)];
}

function cadenceText(cadence: Cadence): string {
  return 'day' in cadence ? `${cadence.every} ${cadence.day}` : cadence.every;
}
