import {
  type CriterionEvaluation,
  type Day,
  type Entry,
  formatDay,
  hasSample,
  type LevelStanding,
  metricRow,
  type Span,
  type Standing,
} from '@gold-seller/criteria';
import { en } from '@gold-seller/criteria/messages';
import { criterionText, evaluationText, levelName, standingText } from '@gold-seller/criteria/wording';
import type { ExplainedMatter, ExplainedReading, Explanation } from '@gold-seller/ledger';
import { datedJson } from './dated-json.ts';
import { readingText } from './reading-text.ts';

const words = { language: 'en', messages: en };
const mattersShownMax = 10;

/** An explanation for reading on a terminal; with `all`, every matter instead of the telling ones. */
export function* explanationLines(explanation: Explanation, { all }: { readonly all: boolean }): Generator<string> {
  const { seller, decision, policy, standings, evaluation } = explanation;
  yield `${seller}, decided on ${formatDay(decision.day)} under ${policy.programme} version ${policy.version}`;
  for (const level of evaluation.levels) {
    const history = standings.map((change) => ({ ...change, at: levelOf(change.standing, level.level) }));
    const last = history.at(-1);
    yield '';
    yield `${levelName(level.level, words)}: ${last?.at === undefined ? 'not judged' : describeStanding(last.at, last.standing)}`;
    yield `  earning ${level.earn}, keeping ${level.keep}`;
    yield '  history';
    yield* historyLines(history);
    for (const criterion of level.criteria) yield* criterionLines(criterion, explanation, all);
  }
}

/** An explanation as JSON: dates instead of days. */
export function explanationJson(explanation: Explanation): unknown {
  const { seller, decision, policy, standings, evaluation, sealedBefore } = explanation;
  return {
    seller,
    decidedOn: formatDay(decision.day),
    programme: policy.programme,
    policyVersion: policy.version,
    throughSeq: decision.throughSeq,
    ...(sealedBefore === undefined ? {} : { sealedBefore: formatDay(sealedBefore) }),
    standings: standings.map(({ day, standing: { overlay, levels } }) => datedJson({ day, overlay, levels })),
    levels: evaluation.levels.map((level) => ({
      ...level,
      criteria: level.criteria.map((each) => ({ ...each, ...readingJson(readingOf(explanation, each)) })),
    })),
  };
}

function readingJson(reading: ExplainedReading | undefined): object {
  if (reading === undefined) return {};
  const window =
    reading.span === undefined ? {} : { from: formatDay(reading.span.from), to: formatDay(reading.span.to) };
  return {
    ...window,
    sealed: reading.sealed.map((entry) => ({ ...entry, day: formatDay(entry.day) })),
    matters: reading.matters.map(({ matter, entries, inNumerator, events }) => ({
      ...matter,
      inNumerator,
      entries: entries.map((entry) => ({ ...entry, day: formatDay(entry.day) })),
      events: events.map(({ type, time, source, id }) => ({ type, time: new Date(time).toISOString(), source, id })),
    })),
  };
}

function levelOf(standing: Standing, level: string): LevelStanding | undefined {
  return standing.levels.find((each) => each.level === level);
}

function describeStanding(level: LevelStanding, standing: Standing): string {
  const { state, cause } = standingText(level, standing, words);
  return `${state} (since ${formatDay(level.since)}). ${cause}`;
}

function* historyLines(history: readonly { day: Day; at: LevelStanding | undefined }[]): Generator<string> {
  let last: string | undefined;
  for (const { day, at } of history) {
    if (at === undefined || at.state === last) continue;
    last = at.state;
    yield `    ${formatDay(day)}  ${en.state[at.state]}`;
  }
}

function* criterionLines(evaluation: CriterionEvaluation, explanation: Explanation, all: boolean): Generator<string> {
  const { criterion, reading } = evaluation;
  const { sealedBefore } = explanation;
  const explained = readingOf(explanation, evaluation);
  const row = metricRow(criterion.metric);
  const text = criterionText(criterion, words);
  const found = evaluationText(evaluation, words);
  yield '';
  yield `  ${text.metric}: ${readingText(criterion, reading, words)}${windowText(reading.span)}`;
  yield `    to earn ${text.earn}: ${found.earn.reason}; to keep ${text.keep}: ${found.keep.reason}`;
  if (text.warn !== undefined && found.warn?.verdict === en.verdict.missed) yield `    warned: not ${text.warn}`;
  if (found.leftOut !== undefined) yield `    ${found.leftOut}`;
  yield* matterLines(explained?.matters ?? [], row.better === 'up' && hasSample(row), all);
  if (explained !== undefined && explained.sealed.length > 0)
    yield `      ${sealedText(explained.sealed, sealedBefore)}`;
}

/** Of a rate the telling matters are those that count against the seller; of a count there are only those that count. */
function* matterLines(matters: readonly ExplainedMatter[], higherIsBetter: boolean, all: boolean): Generator<string> {
  const telling = matters.filter(({ inNumerator }) => inNumerator !== higherIsBetter);
  const shown = all ? matters : telling.slice(0, mattersShownMax);
  for (const { matter, entries, events } of shown) {
    const counts = entries.map(({ measure, count, excluded }) => `${measure} ${count}${excluded ? ' (left out)' : ''}`);
    yield `      ${formatDay(entries[0]?.day ?? 0)}  ${matter.kind} of ${matter.reference}: ${counts.join(', ')}`;
    for (const { type, time, source, id } of events) {
      yield `          ${new Date(time).toISOString()}  ${type}  ${source} ${id}`;
    }
  }
  const hidden = matters.length - shown.length;
  if (hidden > 0) yield `      and ${hidden} more matters (--all shows them)`;
}

/** What is known of matters that are sealed: how much they counted. */
function sealedText(sealed: readonly Entry[], before: Day | undefined): string {
  const sums = new Map<string, number>();
  for (const { measure, count, excluded } of sealed) {
    const name = `${measure}${excluded ? ' (left out)' : ''}`;
    sums.set(name, (sums.get(name) ?? 0) + count);
  }
  const counts = [...sums].map(([name, count]) => `${name} ${count}`).join(', ');
  return `and ${counts}, of matters that ended before ${formatDay(before ?? 0)} and are sealed: their events are gone`;
}

function readingOf(
  { readings }: Explanation,
  { reading, criterion }: CriterionEvaluation,
): ExplainedReading | undefined {
  const { from, to } = reading.span ?? {};
  return readings.find(({ metric, span }) => metric === criterion.metric && span?.from === from && span?.to === to);
}

function windowText(span: Span | undefined): string {
  return span === undefined ? '' : `, ${formatDay(span.from)} to ${formatDay(span.to)}`;
}
