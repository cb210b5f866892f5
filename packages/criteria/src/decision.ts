import type { CompiledPolicy } from './compiled-policy.ts';
import type { Day } from './day.ts';
import { evaluate, type LevelEvaluation, type Outcome, verdicts } from './evaluation.ts';
import type { Overlay } from './overlay.ts';
import type { MetricReading } from './reading.ts';

/** An evaluation that counts: an act of the programme, never updated. With its policy version it tells everything. */
export interface Decision {
  readonly programme: string;
  readonly day: Day;
  /** 0, and one more each time the same day is decided anew after a correction. */
  readonly revision: number;
  readonly policyVersion: number;
  /** The last event of the seller's log that was known. */
  readonly throughSeq: number;
  readonly cause: 'scheduled' | 'corrected';
  /** What lay over the account on the day. */
  readonly overlay: Overlay;
  /** How many of the account's days before this one were paused: they count for no waiting. */
  readonly pausedDays: number;
  /** Whether the policy judges sellers like this one on the day. */
  readonly inScope: boolean;
  /** Per level of the policy, in its order. */
  readonly levels: readonly LevelOutcome[];
  /** What was counted, in the order of the compiled policy's readings. */
  readonly readings: readonly MetricReading[];
}

export interface LevelOutcome {
  readonly level: string;
  readonly earn: Outcome;
  readonly keep: Outcome;
  /** The criteria missed on the keeping side, by key; none where a miss is not counted. */
  readonly missed: readonly string[];
  /** Whether one of them is hard. */
  readonly hardMissed: boolean;
  readonly warned: boolean;
  /** Missed under the new version and not under the one before, in the days of grace: it does not count. */
  readonly graced: boolean;
}

/** What a decision is made from. */
export interface DecisionBasis {
  readonly day: Day;
  readonly throughSeq: number;
  readonly revision?: number;
  readonly cause?: Decision['cause'];
  readonly overlay?: Overlay;
  readonly pausedDays?: number;
  readonly inScope?: boolean;
  /** The version before, with its readings, in the days of grace. */
  readonly before?: { readonly compiled: CompiledPolicy; readonly readings: readonly MetricReading[] } | undefined;
}

/** Decides one seller on one day. */
export function decide(compiled: CompiledPolicy, readings: readonly MetricReading[], basis: DecisionBasis): Decision {
  const { programme, version } = compiled.policy;
  const old = basis.before === undefined ? [] : evaluate(basis.before.compiled, basis.before.readings).levels;
  return {
    programme,
    day: basis.day,
    revision: basis.revision ?? 0,
    policyVersion: version,
    throughSeq: basis.throughSeq,
    cause: basis.cause ?? 'scheduled',
    overlay: basis.overlay ?? 'active',
    pausedDays: basis.pausedDays ?? 0,
    inScope: basis.inScope ?? true,
    levels: evaluate(compiled, readings).levels.map((level) =>
      outcomeOf(
        level,
        compiled,
        old.find((each) => each.level === level.level),
      ),
    ),
    readings,
  };
}

function outcomeOf(
  { level, earn, keep, hardMissed, warned, criteria }: LevelEvaluation,
  compiled: CompiledPolicy,
  old: LevelEvaluation | undefined,
): LevelOutcome {
  const graced = keep === 'miss' && old !== undefined && old.keep !== 'miss';
  if (graced) return { level, earn, keep: old.keep, missed: [], hardMissed: false, warned: true, graced };
  const keys = compiled.levels.find((each) => each.level === level)?.criteria ?? [];
  const missed = criteria.flatMap((each, index) =>
    verdicts[each.keep] === 'missed' ? [keys[index]?.key ?? each.criterion.metric] : [],
  );
  const hard = hardMissed && (old === undefined || old.hardMissed);
  return { level, earn, keep, missed, hardMissed: hard, warned, graced };
}
