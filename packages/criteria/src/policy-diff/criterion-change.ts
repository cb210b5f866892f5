import { metricRow } from '../metric.ts';
import type { MetricRow } from '../metrics/metric-row.ts';
import { type Criterion, type CriterionWindow, criterionKey, thresholdOf, windowText } from '../policy.ts';
import {
  type ChangeKind,
  type ChangeParams,
  type ChangePlace,
  changeOf,
  type Direction,
  flagChange,
  numberChange,
  opposite,
  type PolicyChange,
} from './policy-change.ts';
import { sideChanges } from './side-change.ts';

/** A criterion with what it takes from its policy and its level. */
export interface CriterionPlace {
  readonly level: string;
  readonly criterion: Criterion;
  readonly version: number;
}

/** The differences between two versions of a criterion; its window may differ, its metric and currency do not. */
export function criterionChanges(before: CriterionPlace, after: CriterionPlace): readonly PolicyChange[] {
  const [old, now] = [before.criterion, after.criterion];
  const path = criterionPath(before);
  const params = criterionParams(before);
  const row = metricRow(old.metric);
  const bestOf = [old, now].some(({ window }) => window !== undefined && 'bestOf' in window);
  const chooseWindow = { sample: bestOf, threshold: bestOf && row.kind === 'median' };
  const place = { path, params, chooseWindow };
  const warnAdded = old.warn === undefined ? 'tightened' : 'loosened';
  return [
    ...changeOf(
      { path: `${path}/window`, rule: 'window', params },
      textOf(old),
      textOf(now),
      windowKind(row, old, now),
    ),
    ...(row.kind === 'acknowledged' ? acknowledgementChange(before, after) : []),
    ...priorChanges({ path, params }, old, now),
    ...flagChange({ path: `${path}/hard`, rule: 'hard', params }, old.hard, now.hard, 'tightened'),
    ...sideChanges({ ...place, name: 'earn' }, old.earn, now.earn),
    ...sideChanges({ ...place, name: 'keep' }, old.keep, now.keep),
    ...(old.warn === undefined || now.warn === undefined
      ? changeOf({ path: `${path}/warn`, rule: 'warn', params }, warnOf(old), warnOf(now), warnAdded)
      : sideChanges({ ...place, name: 'warn' }, old.warn, now.warn)),
  ];
}

/** A criterion only one version has: one more to meet, or one less. */
export function loneCriterion(place: CriterionPlace, direction: Direction): PolicyChange {
  const key = criterionKey(place.criterion);
  const [before, after] = direction === 'tightened' ? [undefined, key] : [key, undefined];
  const params = criterionParams(place);
  return { kind: direction, path: criterionPath(place), before, after, rule: 'criterion', params };
}

function criterionPath({ level, criterion }: CriterionPlace): string {
  return `levels.${level}/${criterionKey(criterion)}`;
}

function criterionParams({ level, criterion: { metric, window, currency } }: CriterionPlace): ChangeParams {
  return {
    level,
    metric,
    ...(window === undefined ? {} : { window: windowText(window) }),
    ...(currency === undefined ? {} : { currency }),
  };
}

function textOf({ window }: Criterion): string | undefined {
  return window === undefined ? undefined : windowText(window);
}

function warnOf({ warn }: Criterion): number | undefined {
  return warn === undefined ? undefined : thresholdOf(warn);
}

/** Each version is acknowledged anew, so a new one asks its sellers for more even where its text is the same. */
function acknowledgementChange(before: CriterionPlace, after: CriterionPlace): readonly PolicyChange[] {
  const place: ChangePlace = {
    path: `${criterionPath(before)}/version`,
    rule: 'acknowledged_version',
    params: criterionParams(before),
  };
  return numberChange(place, before.version, after.version, 'tightened');
}

/** What a longer window can only raise: counts, also in a row, and the days since the last one, which the window caps. */
const growsWithWindow: ReadonlySet<MetricRow['kind']> = new Set(['count', 'distinct', 'since', 'streak']);

function windowKind(row: MetricRow, { window: before }: Criterion, { window: after }: Criterion): ChangeKind {
  if (before === undefined || after === undefined || !growsWithWindow.has(row.kind)) return 'changed';
  const [old, now] = [lengthOf(before), lengthOf(after)];
  if (old === undefined || now === undefined || old.unit !== now.unit) return 'changed';
  return now.count > old.count === (row.better === 'up') ? 'loosened' : 'tightened';
}

function lengthOf(window: CriterionWindow): { readonly unit: 'days' | 'months'; readonly count: number } | undefined {
  if ('days' in window) return { unit: 'days', count: window.days };
  return 'months' in window ? { unit: 'months', count: window.months } : undefined;
}

/** A higher prior mean raises every mean; more weight draws it towards the prior, which may lie on either side. */
function priorChanges(
  { path, params }: { readonly path: string; readonly params: ChangeParams },
  before: Criterion,
  after: Criterion,
): readonly PolicyChange[] {
  const [old, now] = [before.prior, after.prior];
  const heavier = weightDirection(before, after);
  if (old === undefined || now === undefined) {
    const { weight = 0 } = old ?? now ?? {};
    const kind = heavier === 'changed' || old === undefined ? heavier : opposite(heavier);
    return changeOf(
      { path: `${path}/prior`, rule: 'prior', params: { ...params, weight } },
      old?.mean,
      now?.mean,
      kind,
    );
  }
  const mean: ChangePlace = { path: `${path}/prior.mean`, rule: 'prior_mean', params };
  const weight: ChangePlace = { path: `${path}/prior.weight`, rule: 'prior_weight', params };
  return [
    ...numberChange(mean, old.mean, now.mean, 'loosened'),
    ...(heavier === 'changed'
      ? changeOf(weight, old.weight, now.weight, heavier)
      : numberChange(weight, old.weight, now.weight, heavier)),
  ];
}

/** What more weight does, where every prior mean lies on one side of every threshold of both versions. */
function weightDirection(before: Criterion, after: Criterion): Direction | 'changed' {
  const means = [before, after].flatMap(({ prior }) => (prior === undefined ? [] : [prior.mean]));
  const sides = [before, after].flatMap(({ earn, keep, warn }) => [earn, keep, ...(warn === undefined ? [] : [warn])]);
  const thresholds = sides.map(thresholdOf);
  if (Math.min(...means) >= Math.max(...thresholds)) return 'loosened';
  return Math.max(...means) <= Math.min(...thresholds) ? 'tightened' : 'changed';
}
