import {
  type CriterionEvaluation,
  formatDay,
  type LevelStanding,
  metricRow,
  type Side,
  type Span,
  type Standing,
  type Verdict,
} from '@gold-seller/criteria';
import { en } from '@gold-seller/criteria/messages';
import type { ExplainedMatter, ExplainedReading, Explanation } from '@gold-seller/ledger';
import { figureText } from './figure-text.ts';

const mattersShownMax = 10;

/** An explanation for reading on a terminal; with `all`, every matter instead of the telling ones. */
export function* explanationLines(explanation: Explanation, { all }: { readonly all: boolean }): Generator<string> {
  const { seller, decision, policy, standings, evaluation } = explanation;
  yield `${seller}, decided on ${formatDay(decision.day)} under ${policy.programme} version ${policy.version}`;
  for (const level of evaluation.levels) {
    const history = standings.map((standing) => ({ standing, at: levelOf(standing, level.level) }));
    const now = history.at(-1)?.at;
    yield '';
    yield `${level.level}: ${now === undefined ? 'not judged' : describeStanding(now)}`;
    yield `  earning ${level.earn}, keeping ${level.keep}`;
    yield '  history';
    yield* historyLines(history);
    for (const criterion of level.criteria) yield* criterionLines(criterion, readingOf(explanation, criterion), all);
  }
}

/** An explanation as JSON: dates instead of days. */
export function explanationJson(explanation: Explanation): unknown {
  const { seller, decision, policy, standings, evaluation } = explanation;
  return {
    seller,
    decidedOn: formatDay(decision.day),
    programme: policy.programme,
    policyVersion: policy.version,
    throughSeq: decision.throughSeq,
    standings: standings.map(({ decidedOn, levels }) => ({
      decidedOn: formatDay(decidedOn),
      levels: levels.map((level) => ({ ...level, since: formatDay(level.since) })),
    })),
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

function describeStanding({ state, since }: LevelStanding): string {
  return `${en.state[state]} (since ${formatDay(since)})`;
}

function* historyLines(history: readonly { standing: Standing; at: LevelStanding | undefined }[]): Generator<string> {
  let last: string | undefined;
  for (const { standing, at } of history) {
    if (at === undefined || at.state === last) continue;
    last = at.state;
    yield `    ${formatDay(standing.decidedOn)}  ${en.state[at.state]}`;
  }
}

function* criterionLines(
  { criterion, reading, value, earn, keep }: CriterionEvaluation,
  explained: ExplainedReading | undefined,
  all: boolean,
): Generator<string> {
  const row = metricRow(criterion.metric);
  const figure = figureText(row, reading, 'en');
  yield '';
  yield `  ${en.metric[criterion.metric]}: ${value === undefined ? en.verdict.undecided : figure}${windowText(explained?.span)}`;
  yield `    to earn ${sideText(criterion.earn)}: ${verdictText(earn)}; to keep ${sideText(criterion.keep)}: ${verdictText(keep)}`;
  const left = reading.rawDenominator - reading.denominator;
  if (left > 0) yield `    left out: ${left}`;
  yield* matterLines(explained?.matters ?? [], row.better === 'up' && row.denominator.length > 0, all);
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

function readingOf({ readings }: Explanation, { criterion }: CriterionEvaluation): ExplainedReading | undefined {
  const days = criterion.window?.days;
  return readings.find(({ metric, span }) => metric === criterion.metric && lengthOf(span) === days);
}

function lengthOf(span: Span | undefined): number | undefined {
  return span === undefined ? undefined : span.to - span.from + 1;
}

function windowText(span: Span | undefined): string {
  return span === undefined ? '' : `, ${formatDay(span.from)} to ${formatDay(span.to)}`;
}

function sideText(side: Side): string {
  const bound = 'atLeast' in side ? `at least ${side.atLeast}` : `at most ${side.atMost}`;
  return side.minSample === undefined ? bound : `${bound} of ${side.minSample} or more`;
}

function verdictText(verdict: Verdict): string {
  return en.verdict[verdict];
}
