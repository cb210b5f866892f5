import { expect, test } from 'vitest';
import { acts } from '../advising/act.ts';
import type { CriterionAdvice, Need } from '../advising/criterion-advice.ts';
import { type CriterionEvaluation, type Reason, verdicts } from '../evaluation.ts';
import { exclusionReasons } from '../events/correction.ts';
import { families } from '../family.ts';
import { signalKeys } from '../integrity/signals.ts';
import { causes, type LevelState } from '../level-standing.ts';
import { en } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { hasWindow, type MetricKey, metricKeys, metricRow } from '../metric.ts';
import { type Overlay, overlays } from '../overlay.ts';
import type { Criterion, CriterionWindow, Side } from '../policy.ts';
import type { ChangedRule, ChangedSide, ChangeKind, PolicyChange } from '../policy-diff/policy-change.ts';
import { presets } from '../presets.ts';
import { readingOf } from '../testing/reading-of.ts';
import { adviceText, firstDayText } from './advice-text.ts';
import { changeText } from './change-text.ts';
import { criterionText } from './criterion-text.ts';
import { evaluationText } from './evaluation-text.ts';
import { exclusionText } from './exclusion-text.ts';
import { figureText } from './figure-text.ts';
import { placementText } from './placement-text.ts';
import { signalText } from './signal-text.ts';
import { levelName, overlayText, standingText } from './standing-text.ts';
import type { Words } from './words.ts';

/** Said by the badge's own element, in a page that loads no more than these. */
const saidInThePage = ['badge.decided', 'badge.figure', 'badge.invite', 'badge.since', 'badge.verify'];

const read = new Set<string>();
const words: Words = { language: 'en', messages: recording(en, '') as unknown as Messages };

/** The same messages, which note every phrase that is taken from them. */
function recording(messages: object, path: string): object {
  return new Proxy(messages, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      const here = path === '' ? String(key) : `${path}.${String(key)}`;
      if (!isPhrase(value)) return recording(value as object, here);
      read.add(here);
      return value;
    },
  });
}

function isPhrase(value: unknown): boolean {
  return typeof value !== 'object' || value === null || typeof (value as { other?: unknown }).other === 'string';
}

function pathsOf(value: object, path = ''): readonly string[] {
  return Object.entries(value).flatMap(([key, each]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return isPhrase(each) ? [here] : pathsOf(each as object, here);
  });
}

function criterionOf(metric: MetricKey, some: Partial<Criterion> = {}): Criterion {
  const row = metricRow(metric);
  const side: Side = row.better === 'up' ? { atLeast: 1 } : { atMost: 1 };
  const window = hasWindow(row) ? { window: { days: 30 } } : {};
  return { metric, ...window, ...(row.kind === 'money' ? { currency: 'EUR' } : {}), earn: side, keep: side, ...some };
}

function saySides(): void {
  const bounds: readonly Side[] = [
    { atLeast: 0.9, allow: 1, minSample: 10, bound: { kind: 'wilson', z: 1, atLeast: 0.8 } },
    { atMost: 0.1, bound: { kind: 'wilson', z: 1, atMost: 0.2 } },
  ];
  for (const side of bounds) {
    criterionText(criterionOf('on_time_ship_rate', { earn: side, keep: side, hard: true }), words);
  }
  criterionText(criterionOf('average_rating', { prior: { weight: 5, mean: 4 } }), words);
  const length: CriterionWindow = { days: 30 };
  const windows: readonly CriterionWindow[] = [
    { months: 1 },
    { bestOf: [{ days: 30 }, { days: 90 }] },
    { use: length, ifAtLeast: 1, otherwise: { days: 90 } },
    { use: length, ifAtLeast: 1, of: 'orders_completed', otherwise: { days: 90 } },
  ];
  for (const window of windows) criterionText(criterionOf('on_time_ship_rate', { window }), words);
}

function sayAdvice(): void {
  const span = { from: 1, to: 2 };
  const tips = [true, false].map((met) => ({ count: 2, span, met }));
  const needs: readonly Need[] = [
    { kind: 'nothing' },
    { kind: 'act', count: 1, dueFrom: 1, dueTo: 1, tips: [] },
    { kind: 'act', count: 1, dueFrom: 1, dueTo: 2, tips },
    { kind: 'wait', until: undefined },
    { kind: 'wait', until: 3 },
    { kind: 'not_by_then', until: undefined },
    { kind: 'not_by_then', until: 3 },
  ];
  const leaving = [{ day: 3, count: 1 }];
  const adviceOn = (metric: MetricKey, need: Need): CriterionAdvice => ({
    criterion: criterionOf(metric),
    side: 'earn',
    reading: readingOf(1, 2),
    need,
    leaving,
  });
  for (const need of needs) adviceText(adviceOn('on_time_ship_rate', need), words);
  for (const metric of Object.keys(acts) as MetricKey[]) {
    adviceText(adviceOn(metric, { kind: 'act', count: 1, dueFrom: 1, dueTo: 2, tips: [] }), words);
  }
  for (const day of [undefined, 3]) firstDayText(day, words);
}

function sayStandings(): void {
  const standing = { programme: 'p', policyVersion: 1, decidedOn: 1, overlay: 'active', levels: [] } as const;
  const states = Object.keys(en.state) as LevelState[]; // safe: the table's own keys
  for (const cause of causes) {
    for (const state of states) {
      standingText({ level: 'gold', state, since: 1, cause, recent: [], everHeld: false }, standing, words);
    }
  }
  for (const overlay of Object.keys(overlays) as Overlay[]) overlayText(overlay, words);
  for (const { levels } of Object.values(presets)) for (const { level } of levels) levelName(level, words);
}

function sayEvaluations(): void {
  const reading = { ...readingOf(1, 2), rawDenominator: 3 };
  const none = { value: undefined, earnMargin: undefined, earnBound: undefined, keepMargin: undefined };
  for (const reason of Object.keys(verdicts) as Reason[]) {
    const evaluation: CriterionEvaluation = {
      ...none,
      criterion: criterionOf('on_time_ship_rate'),
      reading,
      earn: reason,
      keep: reason,
      keepBound: undefined,
      warn: undefined,
    };
    evaluationText(evaluation, words);
  }
  for (const metric of metricKeys) criterionText(criterionOf(metric), words);
  for (const { kind, unit, better } of metricKeys.map(metricRow)) {
    figureText({ kind, unit, better, numerator: 400, denominator: 100, currency: 'EUR' }, words);
  }
}

function sayChanges(): void {
  const kinds = Object.keys(en.change.kind) as ChangeKind[];
  const sides = Object.keys(en.change.side) as ChangedSide[];
  const rules = Object.keys(en.change.field) as ChangedRule[];
  const change = { kind: 'changed', path: '', before: 1, after: 2, rule: 'allow', params: {} } as const;
  const changes: readonly PolicyChange[] = [
    ...kinds.map((kind) => ({ ...change, kind })),
    ...sides.map((side) => ({ ...change, side })),
    ...rules.map((rule) => ({ ...change, rule })),
    { ...change, before: undefined },
    { ...change, after: undefined },
  ];
  for (const each of changes) changeText(each, words);
}

function sayForStaff(): void {
  for (const reason of exclusionReasons) exclusionText({ families, reason }, words);
  for (const key of signalKeys) signalText({ key }, words);
  for (const code of ['moved_up_by_badge', 'moved_up_to_limit'] as const) {
    placementText({ code, params: { level: 'gold', places: 2 } }, words);
  }
  placementText({ code: 'moved_down_past_badge', params: { places: 1 } }, words);
  placementText({ code: 'unchanged', params: {} }, words);
}

test('every phrase is said by a sentence about something that can happen, and none is there for nothing', () => {
  for (const say of [saySides, sayAdvice, sayStandings, sayEvaluations, sayChanges, sayForStaff]) say();
  const unread = pathsOf(en).filter((path) => !read.has(path));
  expect(unread.toSorted()).toEqual(saidInThePage);
});
