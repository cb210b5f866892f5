import { formatDay, type LevelAdvice } from '@gold-seller/criteria';
import {
  adviceText,
  criterionText,
  firstDayText,
  levelName,
  overlayText,
  standingText,
  type Words,
} from '@gold-seller/criteria/wording';
import type { SellerAdvice } from '@gold-seller/ledger';

/** Advice for reading on a terminal: what is missing first, what is met last. */
export function* adviceLines({ seller, policy, standing, advice, projections }: SellerAdvice, words: Words) {
  yield `${seller}: ${policy.name}, version ${policy.version}, for the decision of ${formatDay(advice.day)}`;
  const overlay = projections?.today.standing.overlay ?? 'active';
  if (overlay !== 'active') yield `The account is ${overlayText(overlay, words)}.`;
  for (const level of advice.levels) {
    yield '';
    const at = standing?.levels.find((each) => each.level === level.level);
    const text = standing === undefined || at === undefined ? undefined : standingText(at, standing, words);
    yield `${levelName(level.level, words)}: ${text === undefined ? words.messages.cause.not_judged : `${text.state}. ${text.cause}`}`;
    if (level.side === 'earn') yield `  ${firstDayText(level.firstDay, words)}`;
    const next = projections?.next.standing.levels.find((each) => each.level === level.level);
    if (next !== undefined && projections !== undefined) {
      yield `  if nothing more happens, on ${formatDay(projections.next.day)}: ${words.messages.state[next.state]}`;
    }
    yield* criteriaLines(level, words);
  }
}

function* criteriaLines({ criteria, side }: LevelAdvice, words: Words): Generator<string> {
  const missing = criteria.filter(({ need }) => need.kind !== 'nothing');
  for (const each of missing) {
    const { metric, window, earn, keep } = criterionText(each.criterion, words);
    yield `  - ${metric}${window === undefined ? '' : ` (${window})`}, ${side === 'earn' ? earn : keep}`;
    for (const sentence of adviceText(each, words)) yield `      ${sentence}`;
  }
  const met = criteria.filter(({ need }) => need.kind === 'nothing');
  if (met.length > 0) yield `  met: ${met.map(({ criterion }) => words.messages.metric[criterion.metric]).join(', ')}`;
}
