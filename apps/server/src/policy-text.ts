import type { Policy } from '@gold-seller/criteria';
import { criterionText, levelName, type Words } from '@gold-seller/criteria/wording';

/** A policy in words, for reading on a terminal. */
export function* policyLines(policy: Policy, words: Words): Generator<string> {
  const { programme, version, name, effectiveFrom, cadence, earn, lose } = policy;
  const day = 'day' in cadence ? `, on day ${cadence.day}` : '';
  yield `${name} (${programme}, version ${version}), from ${effectiveFrom} on`;
  yield `decided every ${cadence.every}${day}; earned by ${earn.hits} of the last ${earn.of} decisions, lost by ${lose.misses} misses of ${lose.of}${lose.sameCriterion === true ? ' by the same criterion' : ''}`;
  const rest = restOf(policy);
  if (rest.length > 0) yield rest.join('; ');
  for (const { level, mark, criteria } of policy.levels) {
    yield '';
    yield `${levelName(level, words)} (${mark})`;
    for (const criterion of criteria) {
      const text = criterionText(criterion, words);
      yield `  ${text.metric}${text.window === undefined ? '' : `, ${text.window}`}${text.prior === undefined ? '' : ` (${text.prior})`}`;
      yield `    to earn ${text.earn}; to keep ${text.keep}${text.warn === undefined ? '' : `; warned unless ${text.warn}`}`;
    }
  }
}

/** What else the policy rules, as far as it does. */
function restOf({ minHoldDays, reEarnWaitDays, dormantDays, probationDays, ...policy }: Policy): readonly string[] {
  const { noticeDays, graceDecisions, scope } = policy;
  const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;
  return [
    ...(minHoldDays === undefined ? [] : [`kept at least ${days(minHoldDays)}`]),
    ...(reEarnWaitDays === undefined
      ? []
      : [
          `earned again after ${days(reEarnWaitDays.missed)}, or ${days(reEarnWaitDays.hard)} where there is no exception`,
        ]),
    ...(dormantDays === undefined ? [] : [`lost after ${days(dormantDays)} of too little data`]),
    ...(probationDays === undefined ? [] : [`${days(probationDays)} of probation after a change of owner`]),
    ...(noticeDays === undefined ? [] : [`changes are announced ${days(noticeDays)} before`]),
    ...(graceDecisions === undefined ? [] : [`decisions of grace after a change: ${graceDecisions}`]),
    ...(scope?.countries === undefined ? [] : [`in ${scope.countries.join(', ')} alone`]),
    ...(scope?.categories === undefined ? [] : [`for ${scope.categories.join(', ')} alone`]),
  ];
}
