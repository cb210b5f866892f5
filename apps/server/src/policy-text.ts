import type { Policy } from '@gold-seller/criteria';
import { criterionText, levelName, type Words } from '@gold-seller/criteria/wording';

/** A policy in words, for reading on a terminal. */
export function* policyLines(policy: Policy, words: Words): Generator<string> {
  const { programme, version, name, effectiveFrom, cadence, earn, lose } = policy;
  const day = 'day' in cadence ? `, on day ${cadence.day}` : '';
  yield `${name} (${programme}, version ${version}), from ${effectiveFrom} on`;
  yield `decided every ${cadence.every}${day}; earned by ${earn.hits} of the last ${earn.of} decisions, lost by ${lose.misses} misses of ${lose.of}`;
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
