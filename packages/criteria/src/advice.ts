import type { Account } from './account.ts';
import { actOf } from './advising/act.ts';
import { type AdviceBasis, adviseCriterion, type CriterionAdvice } from './advising/criterion-advice.ts';
import { firstDayOf } from './advising/first-day.ts';
import { badMeasures } from './advising/leaving.ts';
import { takeOut, tellingCells } from './advising/telling-cells.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import type { Day } from './day.ts';
import { isHeld } from './level-standing.ts';
import { isRunning, type Measure } from './measure.ts';
import { measuresOf } from './metric.ts';
import type { Standing } from './standing.ts';
import { addEntries, type Tally } from './tally.ts';
import { sumTally } from './window.ts';

/** What a seller can do about a decision day, level by level. */
export interface Advice {
  /** The decision day it is about. */
  readonly day: Day;
  readonly levels: readonly LevelAdvice[];
}

export interface LevelAdvice {
  readonly level: string;
  /** Whether it is about earning the level or about keeping it. */
  readonly side: 'earn' | 'keep';
  readonly criteria: readonly CriterionAdvice[];
  /** The first decision day on which the level can be earned, doing all that is advised; nothing while it is held, or where none is in sight. */
  readonly firstDay: Day | undefined;
}

/** Whom and when the advice is about. */
export interface AdviceQuestion {
  readonly compiled: CompiledPolicy;
  readonly account: Account;
  readonly tally: Tally;
  readonly standing: Standing | undefined;
  readonly today: Day;
  /** The decision day, after today. */
  readonly day: Day;
}

/** Advises a seller: for each criterion the least to do for one named decision day, and when the badge can come. */
export function advise(question: AdviceQuestion): Advice {
  const { compiled, account, standing, today, day } = question;
  const basisOn = basesOf(question);
  const basis = basisOn(day, false);
  return {
    day,
    levels: compiled.levels.map((level) => {
      const held = standing?.levels.some((each) => each.level === level.level && isHeld(each)) ?? false;
      const side = held ? 'keep' : 'earn';
      return {
        level: level.level,
        side,
        criteria: level.criteria.map((criterion) => adviseCriterion(basis, criterion, side)),
        firstDay: held ? undefined : firstDayOf(level, { compiled, account, standing, today, basisOn }),
      };
    }),
  };
}

/** Sums the tally for a day when it is first asked for: all of it, or the few cells that matter to what is waited for. */
function basesOf({ compiled, account, tally, today }: AdviceQuestion): (day: Day, waitingOnly: boolean) => AdviceBasis {
  const waited = new Set(waitedMeasures(compiled));
  const bad = new Set(compiled.readings.flatMap(({ row }) => badMeasures(row)));
  const cells = tellingCells(tally, today, new Set([...waited, ...bad]));
  const few: Tally = new Map();
  for (const measure of waited) {
    addEntries(
      few,
      (cells.asked.get(measure) ?? []).map((cell) => ({ ...cell, measure })),
      1,
    );
  }
  const kept = new Map<Day, AdviceBasis>();
  return (day, waitingOnly) => {
    const there = kept.get(day);
    if (there !== undefined) return there;
    const sums = sumTally(waitingOnly ? few : tally, day, compiled.shapes, account.pauses);
    takeOut(sums, waitingOnly ? [] : cells.open);
    const basis = { compiled, account, sums, bad: cells.asked, today };
    if (!waitingOnly) kept.set(day, basis);
    return basis;
  };
}

/** What metrics read for which nothing can be done, and what runs. */
function waitedMeasures({ readings }: CompiledPolicy): readonly Measure[] {
  return readings.flatMap(({ metric, row }) => {
    const { numerator } = measuresOf(row);
    return actOf(metric) === undefined || numerator.some(isRunning) ? numerator : [];
  });
}
