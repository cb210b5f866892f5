import type { Account } from '../account.ts';
import type { CompiledPolicy, ReadingPlan } from '../compiled-policy.ts';
import type { Day } from '../day.ts';
import type { Span, WindowSums } from '../window.ts';
import { type DatedTally, datedSums } from './dated-tally.ts';

/** What advice is made from, whatever the day. */
export interface KnownSeller {
  readonly compiled: CompiledPolicy;
  readonly account: Account;
  /** Without what is still open today. */
  readonly dated: DatedTally;
  readonly today: Day;
}

/** What advice for a decision day is made from. */
export interface AdviceBasis extends KnownSeller {
  readonly day: Day;
  /** The days that the policy's shapes have before it. */
  readonly spans: readonly Span[];
  /** The sums over the policy's shapes before the decision day, with whatever a plan reads. */
  readonly sumsOf: (plan: ReadingPlan) => WindowSums;
}

/** The basis for a decision day. */
export function adviceBasis(known: KnownSeller, day: Day): AdviceBasis {
  const { compiled, account, dated } = known;
  const { sums, read } = datedSums(dated, day, compiled.shapes, account.pauses);
  return { ...known, day, spans: sums.spans, sumsOf: read };
}

/** The bases of days, each made once. */
export function adviceBases(known: KnownSeller): (day: Day) => AdviceBasis {
  const bases = new Map<Day, AdviceBasis>();
  return (day) => {
    const basis = bases.get(day) ?? adviceBasis(known, day);
    bases.set(day, basis);
    return basis;
  };
}
