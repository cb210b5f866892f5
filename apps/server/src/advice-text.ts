import { type CriterionEvaluation, type LevelAdvice, type LevelEvaluation, verdicts } from '@gold-seller/criteria';
import {
  adviceText,
  criterionText,
  dayText,
  firstDayText,
  levelName,
  overlayText,
  standingText,
  type Words,
} from '@gold-seller/criteria/wording';
import type { SellerAdvice } from '@gold-seller/ledger';
import { datedJson } from './dated-json.ts';
import { readingText } from './reading-text.ts';

/** Advice for reading on a terminal: what is missing first, what is met last. */
export function* adviceLines({ seller, policy, standing, advice, projections, onDay }: SellerAdvice, words: Words) {
  yield `${seller}: ${policy.name}, version ${policy.version}, for the decision of ${dayText(advice.day, words)}`;
  const overlay = projections?.today.standing.overlay ?? 'active';
  if (overlay !== 'active') yield `The account is ${overlayText(overlay, words)}.`;
  for (const [index, level] of advice.levels.entries()) {
    yield '';
    const at = standing?.levels.find((each) => each.level === level.level);
    const text = standing === undefined || at === undefined ? undefined : standingText(at, standing, words);
    yield `${levelName(level.level, words)}: ${text === undefined ? words.messages.cause.not_judged : `${text.state}. ${text.cause}`}`;
    if (level.side === 'earn') yield `  ${firstDayText(level.firstDay, words)}`;
    const next = onDay?.standing.levels.find((each) => each.level === level.level);
    if (next !== undefined) yield `  if nothing more happens, then: ${words.messages.state[next.state]}`;
    yield* criteriaLines(level, onDay?.evaluation.levels[index], words);
  }
}

/** Advice as JSON: dates instead of days. */
export function adviceJson({ seller, policy, ...rest }: SellerAdvice): object {
  return { seller, policy, ...(datedJson(rest) as object) };
}

function* criteriaLines(
  { criteria, side }: LevelAdvice,
  evaluated: LevelEvaluation | undefined,
  words: Words,
): Generator<string> {
  const missing = criteria.filter(({ need }) => need.kind !== 'nothing');
  for (const each of missing) {
    const { metric, window, earn, keep } = criterionText(each.criterion, words);
    yield `  - ${metric}${window === undefined ? '' : ` (${window})`}, ${side === 'earn' ? earn : keep}: ${readingText(each.criterion, each.reading, words)}`;
    for (const sentence of adviceText(each, words)) yield `      ${sentence}`;
  }
  if (side === 'keep') for (const each of evaluated?.criteria ?? []) yield* warningLines(each, words);
  const met = criteria.filter(({ need }) => need.kind === 'nothing');
  if (met.length > 0) yield `  met: ${met.map(({ criterion }) => words.messages.metric[criterion.metric]).join(', ')}`;
}

/** What is still met, and not by as much as the policy wants before it warns. */
function* warningLines(evaluation: CriterionEvaluation, words: Words): Generator<string> {
  const { criterion, reading, keep, warn } = evaluation;
  if (warn === undefined || verdicts[warn] !== 'missed' || verdicts[keep] === 'missed') return;
  const { metric, warn: wanted } = criterionText(criterion, words);
  yield `  warned: ${metric}, ${readingText(criterion, reading, words)}, not ${wanted}`;
}
