import type { Account } from '../account.ts';
import { isDecisionDay } from '../cadence.ts';
import type { CompiledCriterion, CompiledLevel, CompiledPolicy, ReadingPlan } from '../compiled-policy.ts';
import type { Day } from '../day.ts';
import type { Decision } from '../decision.ts';
import { isHeld } from '../level-standing.ts';
import { valueRange } from '../metric.ts';
import { overlayOn, pausedDaysBefore } from '../overlay.ts';
import { isInScope } from '../scope.ts';
import { nextStanding, type Standing } from '../standing.ts';
import { spanOf } from '../window.ts';
import { actOf } from './act.ts';
import { type AdviceBasis, adviseCriterion, dueSpanOf } from './criterion-advice.ts';

/** What is asked about the coming decision days. */
export interface FirstDayQuestion {
  readonly compiled: CompiledPolicy;
  readonly account: Account;
  readonly standing: Standing | undefined;
  readonly today: Day;
  /** What is known on a decision day; `waitingOnly` asks for no more than what comes by waiting. */
  readonly basisOn: (day: Day, waitingOnly: boolean) => AdviceBasis;
}

/** How far ahead a first day is sought. */
const daysAheadMax = 1100;

/**
 * The first decision day on which a level can be earned, doing all that is advised: the machine run over the coming
 * decision days, with a hit wherever nothing stands in the way but what can be done. Nothing where none is in sight.
 */
export function firstDayOf(level: CompiledLevel, question: FirstDayQuestion): Day | undefined {
  const { compiled, today } = question;
  let standing = question.standing;
  for (let day = today; day <= today + daysAheadMax; day++) {
    if (!isDecisionDay(compiled.policy, day)) continue;
    const canBeEarned = level.criteria.every((criterion) => canBeMet(criterion, question, day));
    standing = nextStanding(standing, supposed(level.level, canBeEarned, question, day), compiled.policy);
    if (standing.levels.some((each) => each.level === level.level && isHeld(each))) return day;
  }
  return undefined;
}

/** Whether a criterion is met on a day, or can be by acts that fall due in time. */
function canBeMet(criterion: CompiledCriterion, question: FirstDayQuestion, day: Day): boolean {
  const { compiled, account, today, basisOn } = question;
  const plan = compiled.readings[criterion.earn.readingIndex] as ReadingPlan; // safe: compiled together
  const hasAct = actOf(plan.metric) !== undefined;
  if (hasAct && !isScaleEnd(criterion, plan)) {
    const spans = compiled.shapes.map((shape) => spanOf(day, shape, account.pauses));
    const due = dueSpanOf(plan, { spans, day });
    if (due.to >= Math.max(today, due.from)) return true;
  }
  const { need } = adviseCriterion(basisOn(day, !hasAct), criterion, 'earn');
  return need.kind === 'nothing' || need.kind === 'act';
}

/** Whether the threshold is the best value there is, which no number of acts reaches while a bad event is read. */
function isScaleEnd({ earn }: CompiledCriterion, { row }: ReadingPlan): boolean {
  if (row.kind === 'median') return false;
  const { min, max } = valueRange(row);
  return row.better === 'up' ? earn.threshold >= max : earn.threshold <= min;
}

function supposed(level: string, hit: boolean, { compiled, account }: FirstDayQuestion, day: Day): Decision {
  const { programme, version, probationDays } = compiled.policy;
  const sides = { earn: hit ? 'hit' : 'miss', keep: 'hit' } as const;
  return {
    programme,
    day,
    revision: 0,
    policyVersion: version,
    throughSeq: 0,
    cause: 'scheduled',
    overlay: overlayOn(account, day, probationDays),
    pausedDays: pausedDaysBefore(account, day),
    inScope: isInScope(compiled.policy, account, day),
    levels: [{ level, ...sides, missed: [], hardMissed: false, warned: false, graced: false }],
    readings: [],
  };
}
