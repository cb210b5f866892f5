import { describe, expect, it, test } from 'vitest';
import { compilePolicy } from '../compiled-policy.ts';
import { evaluate, type LevelEvaluation, type Outcome, type Reason } from '../evaluation.ts';
import type { Criterion, Policy } from '../policy.ts';
import type { MetricReading } from '../reading.ts';
import { gapsOf } from './preset-gaps.ts';
import { type Counted, nothing, type PresetRow, reasonOf } from './preset-row.ts';

/** A criterion but for its thresholds, and the rows around them. */
export interface CriterionTable extends Omit<Criterion, 'earn' | 'keep' | 'warn'> {
  readonly rows: readonly PresetRow[];
}

/** Declares the tests of a preset's level: its criteria are those of the tables and do what the rows say. */
export function provePresetLevel(policy: Policy, level: string, tables: readonly CriterionTable[]): void {
  const criteria = policy.levels.find((each) => each.level === level)?.criteria ?? [];
  describe(`${policy.programme}, ${level}`, () => {
    it('is the criteria of this table over its windows, all of them', () => {
      const rules = criteria.map(({ earn: _earn, keep: _keep, warn: _warn, ...rule }) => rule);
      expect(rules).toEqual(tables.map(({ rows: _rows, ...rule }) => rule));
    });

    it('has a row at, just under and just over every threshold, bound, allowance and least sample', () => {
      expect(criteria.flatMap((criterion, index) => gapsOf(criterion, tables[index]?.rows ?? []))).toEqual([]);
    });

    const rows = tables.flatMap((table, index) => table.rows.map((row) => ({ ...table, index, row })));
    test.each(rows.map((each) => [each.metric, rowText(each.row), each] as const))(
      '%s of %s',
      (metric, _text, each) => {
        const [counted, earn, keep = earn, warn] = each.row;
        const evaluated = evaluatedLevel(policy, level, new Map([[metric, counted]]));
        expect(evaluated.criteria[each.index]).toMatchObject({ earn, keep, warn });
        expect(evaluated).toMatchObject({
          warned: warn === 'missed',
          hardMissed: each.hard === true && keep === 'missed',
        });
      },
    );

    it.each(['earn', 'keep'] as const)('takes all of its criteria to %s: any one missed is a miss', (side) => {
      const met = new Map(tables.map(({ metric, rows }) => [metric, firstMet(rows, side)]));
      expect(evaluatedLevel(policy, level, met)[side]).toBe('hit');
      for (const { metric, row } of rows) {
        const evaluated = evaluatedLevel(policy, level, new Map([...met, [metric, row[0]]]));
        expect(evaluated[side], `${metric} of ${rowText(row)}`).toBe(outcomes[reasonOf(row, side)]);
      }
    });
  });
}

/** A level evaluated from what its metrics counted; the others counted nothing. */
export function evaluatedLevel(
  policy: Policy,
  level: string,
  counted: ReadonlyMap<string, Counted | readonly Counted[]>,
): LevelEvaluation {
  const compiled = compilePolicy(policy);
  const found = evaluate(compiled, readingsFrom(policy, counted)).levels.find((each) => each.level === level);
  if (found === undefined) throw new Error(`no level ${level}`);
  return found;
}

/** What was counted as readings in the policy's order. Each must be read once, or the table is of another policy. */
export function readingsFrom(
  policy: Policy,
  counted: ReadonlyMap<string, Counted | readonly Counted[]>,
): readonly MetricReading[] {
  const { readings } = compilePolicy(policy);
  for (const [metric, each] of counted) {
    for (const { within: band } of [each].flat()) {
      const plans = readings.filter((plan) => plan.metric === metric && plan.within === band);
      if (plans.length !== 1) throw new Error(`${plans.length} readings of ${metric} within ${band}`);
    }
  }
  return readings.map((plan) => {
    const each = [counted.get(plan.metric) ?? []].flat().find(({ within: band }) => band === plan.within) ?? nothing;
    const { within: _within, ...reading } = each;
    return { ...reading, rawNumerator: each.numerator, rawDenominator: each.denominator };
  });
}

/** What each reason does to a level whose other criteria are met. */
const outcomes: { readonly [Each in Reason]: Outcome } = {
  met: 'hit',
  met_by_allowance: 'hit',
  met_unless_sure: 'hit',
  not_applicable: 'hit',
  missed: 'miss',
  missed_unsure: 'miss',
  undecided: 'undecided',
};

function firstMet(rows: readonly PresetRow[], side: 'earn' | 'keep'): PresetRow[0] {
  return rows.find((row) => reasonOf(row, side) === 'met')?.[0] ?? nothing;
}

function rowText([counted, earn, keep = earn, warn]: PresetRow): string {
  const reasons = [`earning ${earn}`, `keeping ${keep}`, ...(warn === undefined ? [] : [`warning ${warn}`])];
  return `${[counted].flat().map(countedText).join(' and ')}: ${reasons.join(', ')}`;
}

function countedText({ numerator, denominator, badBuyers, within: band }: Counted): string {
  const of = denominator === 1 && badBuyers === undefined ? `${numerator}` : `${numerator}/${denominator}`;
  return `${of}${badBuyers === undefined ? '' : `, ${badBuyers} buyers`}${band === undefined ? '' : ` within ${band}`}`;
}
