import { type Measure, measures } from './measure.ts';
import { badMeasures, hasWindow, measuresOf, metricRow } from './metric.ts';
import type { MetricRow } from './metrics/metric-row.ts';
import { type Criterion, criterionKey, type Policy, type Side, thresholdOf, windowText } from './policy.ts';
import type { ReadingQuestion } from './reading.ts';
import type { WindowLength, WindowShape } from './window.ts';

/** A policy made ready for deciding many sellers: windows once, thresholds as integers. */
export interface CompiledPolicy {
  readonly policy: Policy;
  /** The distinct windows its criteria read. */
  readonly shapes: readonly WindowShape[];
  /** The distinct readings its criteria need, in the order in which `evaluate` takes them. */
  readonly readings: readonly ReadingPlan[];
  readonly levels: readonly CompiledLevel[];
}

/** One question and the window it is read over. */
export interface ReadingPlan extends ReadingQuestion {
  readonly metric: Criterion['metric'];
  readonly choice: WindowChoice;
  /** The shapes it reads, whichever it chooses. */
  readonly shapes: readonly number[];
  /** The columns of a tally that it reads, excluded ones included, and those of which it matters whose they are. */
  readonly columns: readonly number[];
  readonly partsOf: readonly number[];
}

/** Which of the shapes is read; which it is can depend on what is in them. */
export type WindowChoice =
  | { readonly kind: 'fixed'; readonly shape: number }
  | {
      readonly kind: 'adaptive';
      /** The count that decides; nothing for the reading's own sample. */
      readonly of: ReadingQuestion | undefined;
      readonly ifAtLeast: number;
      readonly use: number;
      /** The shape the count is read over: the days of `use` with the count's own lag. */
      readonly countedOver: number;
      readonly otherwise: number;
    }
  | { readonly kind: 'best'; readonly shapes: readonly number[]; readonly minSample: number; readonly prior: Prior };

/** The mean that a mean starts from, as if so many had been given before. */
export type Prior = { readonly weight: number; readonly scaledMean: number } | undefined;

export interface CompiledLevel {
  readonly level: string;
  readonly criteria: readonly CompiledCriterion[];
}

export interface CompiledCriterion {
  readonly criterion: Criterion;
  readonly key: string;
  readonly hard: boolean;
  readonly prior: Prior;
  readonly earn: CompiledSide;
  readonly keep: CompiledSide;
  readonly warn: CompiledSide | undefined;
}

export interface CompiledSide {
  readonly readingIndex: number;
  readonly threshold: number;
  /** The threshold times `thresholdScale`, an integer. Of a median it is one half: the share within the band. */
  readonly scaled: number;
  /** What the value is compared with: `scaled / thresholdScale`. */
  readonly aim: number;
  /** 1 where more is better, -1 where less is. Of a median more is better: it is the share within the band. */
  readonly sign: 1 | -1;
  readonly minSample: number;
  readonly insufficient: 'not_applicable' | 'undecided';
  readonly allow: number;
  readonly bound: CompiledBound | undefined;
}

export interface CompiledBound {
  /** The standard deviations times `thresholdScale`, an integer. */
  readonly scaledZ: number;
  readonly threshold: number;
  readonly scaled: number;
}

/** Thresholds have at most six places. */
export const thresholdScale = 1_000_000;

/** Compiles a policy that `parsePolicy` has accepted. */
export function compilePolicy(policy: Policy): CompiledPolicy {
  const plans = new PlanList(policy);
  const levels = policy.levels.map(({ level, criteria }) => ({
    level,
    criteria: criteria.map((criterion) => ({
      criterion,
      key: criterionKey(criterion),
      hard: criterion.hard === true,
      prior: compilePrior(criterion),
      earn: compileSide(criterion.earn, criterion, plans),
      keep: compileSide(criterion.keep, criterion, plans),
      warn: criterion.warn === undefined ? undefined : compileSide(criterion.warn, criterion, plans),
    })),
  }));
  return { policy, shapes: plans.shapes, readings: plans.readings, levels };
}

function compileSide(side: Side, criterion: Criterion, plans: PlanList): CompiledSide {
  const threshold = thresholdOf(side);
  const median = metricRow(criterion.metric).kind === 'median';
  return {
    readingIndex: plans.indexOf(criterion, side, median ? threshold : undefined),
    threshold,
    scaled: median ? thresholdScale / 2 : scaled(threshold),
    aim: median ? 1 / 2 : threshold,
    sign: median || 'atLeast' in side ? 1 : -1,
    minSample: side.minSample ?? 1,
    insufficient: side.ifInsufficient ?? 'undecided',
    allow: side.allow ?? 0,
    bound: compileBound(side),
  };
}

function compileBound({ bound }: Side): CompiledBound | undefined {
  if (bound === undefined) return undefined;
  const threshold = 'atLeast' in bound ? bound.atLeast : bound.atMost;
  return { scaledZ: scaled(bound.z), threshold, scaled: scaled(threshold) };
}

function compilePrior({ prior }: Criterion): Prior {
  return prior === undefined ? undefined : { weight: prior.weight, scaledMean: scaled(prior.mean) };
}

function scaled(decimal: number): number {
  return Math.round(decimal * thresholdScale);
}

/** A shape that still learns what is wanted of it. */
type OpenShape = WindowShape & Readonly<Record<'partsOf' | 'daysOf' | 'columns', number[]>>;

/** Collects the distinct windows and readings of a policy. */
class PlanList {
  readonly shapes: OpenShape[] = [];
  readonly readings: ReadingPlan[] = [];
  readonly #policy: Policy;

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  /** The index of the reading for a side of the criterion, which joins the list where it is new. */
  indexOf(criterion: Criterion, side: Side, within: number | undefined): number {
    const { metric, currency, earn, keep, warn } = criterion;
    const row = metricRow(metric);
    const { programme, version } = this.#policy;
    const question: ReadingQuestion = {
      row,
      currency,
      within,
      badBuyers: [earn, keep, warn].some((each) => each?.allow !== undefined),
      acknowledged: row.kind === 'acknowledged' ? { programme, version } : undefined,
    };
    const choice = this.#choice(criterion, side, question);
    const partsOf = partedMeasures(row, question.badBuyers === true).map(columnOfMeasure);
    const plan = { metric, ...question, choice, shapes: shapesOf(choice), columns: columnsRead(row, choice), partsOf };
    const found = this.readings.findIndex((other) => JSON.stringify(other) === JSON.stringify(plan));
    return found >= 0 ? found : this.readings.push(plan) - 1;
  }

  #choice(criterion: Criterion, { minSample = 1 }: Side, question: ReadingQuestion): WindowChoice {
    const { window } = criterion;
    if (!hasWindow(question.row) || window === undefined) return { kind: 'fixed', shape: -1 };
    if ('bestOf' in window) {
      const shapes = window.bestOf.map((length) => this.#shape(length, question));
      return { kind: 'best', shapes, minSample, prior: compilePrior(criterion) };
    }
    if (!('use' in window)) return { kind: 'fixed', shape: this.#shape(window, question) };
    const of = window.of === undefined ? undefined : { row: metricRow(window.of) };
    return {
      kind: 'adaptive',
      of,
      ifAtLeast: window.ifAtLeast,
      use: this.#shape(window.use, question),
      countedOver: this.#shape(window.use, of ?? question),
      otherwise: this.#shape(window.otherwise, question),
    };
  }

  /** The shape of these days, which learns what else is wanted of them. */
  #shape(length: WindowLength, { row, badBuyers }: ReadingQuestion): number {
    const { lagDays } = row;
    const same = (shape: WindowShape) => shape.lagDays === lagDays && windowText(shape.length) === windowText(length);
    let index = this.shapes.findIndex(same);
    if (index < 0) index = this.shapes.push({ length, lagDays, partsOf: [], daysOf: [], columns: [] }) - 1;
    const shape = this.shapes[index];
    for (const measure of partedMeasures(row, badBuyers === true)) addOnce(shape?.partsOf, columnOfMeasure(measure));
    for (const column of datedColumns(row)) addOnce(shape?.daysOf, column);
    for (const column of columnsOf(row)) addOnce(shape?.columns, column);
    return index;
  }
}

/** The measures of which it matters whose they are. */
function partedMeasures(row: MetricRow, badBuyers: boolean): readonly Measure[] {
  if (row.kind === 'rate') return badBuyers && row.bad !== undefined ? [row.bad] : [];
  return partedKinds.has(row.kind) ? (row.numerator ?? []) : [];
}

/** The columns of which it matters on which day they counted. */
export function datedColumns(row: MetricRow): readonly number[] {
  if (row.kind === 'since') return row.numerator.map(columnOfMeasure);
  if (row.kind !== 'streak') return [];
  return [
    ...row.numerator.map(columnOfMeasure).flatMap((column) => [column, column + 1]),
    columnOfMeasure(row.endedBy),
  ];
}

const partedKinds: ReadonlySet<MetricRow['kind']> = new Set(['distinct', 'repeat_share', 'top_share', 'money']);

function shapesOf(choice: WindowChoice): readonly number[] {
  if (choice.kind === 'best') return choice.shapes;
  if (choice.kind === 'adaptive') return [choice.use, choice.countedOver, choice.otherwise];
  return choice.shape < 0 ? [] : [choice.shape];
}

function columnsRead(row: MetricRow, choice: WindowChoice): readonly number[] {
  const rows = choice.kind === 'adaptive' && choice.of !== undefined ? [row, choice.of.row] : [row];
  return [...new Set(rows.flatMap(columnsOf))];
}

/** The columns a metric reads, excluded ones included. */
function columnsOf(row: MetricRow): readonly number[] {
  const { numerator, denominator } = measuresOf(row);
  const opened = row.kind === 'age' ? (['accounts_opened'] as const) : [];
  const ended = row.kind === 'streak' ? [row.endedBy] : [];
  const read: readonly Measure[] = [...numerator, ...denominator, ...badMeasures(row), ...opened, ...ended];
  return read.flatMap((measure) => [columnOfMeasure(measure), columnOfMeasure(measure) + 1]);
}

function columnOfMeasure(measure: Measure): number {
  return measures[measure].slot * 2;
}

function addOnce(list: number[] | undefined, item: number): void {
  if (list !== undefined && !list.includes(item)) list.push(item);
}
