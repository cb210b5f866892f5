import type { CompiledPolicy } from './compiled-policy.ts';
import type { Day } from './day.ts';
import { evaluate, type Outcome } from './evaluation.ts';
import type { MetricReading } from './metric.ts';

/** An evaluation that counts: an act of the programme, never updated. With its policy version it tells everything. */
export interface Decision {
  readonly programme: string;
  readonly day: Day;
  /** 0, and one more each time the same day is decided anew after a correction. */
  readonly revision: number;
  readonly policyVersion: number;
  /** The last event of the seller's log that was known. */
  readonly throughSeq: number;
  readonly cause: 'scheduled';
  /** Per level of the policy, in its order. */
  readonly levels: readonly LevelOutcome[];
  /** What was counted, in the order of the compiled policy's readings. */
  readonly readings: readonly MetricReading[];
}

export interface LevelOutcome {
  readonly level: string;
  readonly earn: Outcome;
  readonly keep: Outcome;
}

/** Decides one seller on one day. */
export function decide(
  compiled: CompiledPolicy,
  readings: readonly MetricReading[],
  at: { readonly day: Day; readonly throughSeq: number },
): Decision {
  const { programme, version } = compiled.policy;
  return {
    programme,
    day: at.day,
    revision: 0,
    policyVersion: version,
    throughSeq: at.throughSeq,
    cause: 'scheduled',
    levels: evaluate(compiled, readings).levels.map(({ level, earn, keep }) => ({ level, earn, keep })),
    readings,
  };
}
