import { type CriterionEvaluation, type Reason, verdicts } from '../evaluation.ts';
import { plural, type Words } from './words.ts';

/** What an evaluation found for one criterion, in words. */
export interface EvaluationText {
  readonly earn: SideVerdictText;
  readonly keep: SideVerdictText;
  /** Nothing where the criterion warns of nothing. */
  readonly warn: SideVerdictText | undefined;
  /** How many matters were left out of the sample for published reasons; nothing where none were. */
  readonly leftOut: string | undefined;
}

/** `missed`, and why: `missed: within the limit, but with so few it may be chance`. */
export interface SideVerdictText {
  readonly verdict: string;
  readonly reason: string;
}

/** Says what an evaluation found. */
export function evaluationText({ earn, keep, warn, reading }: CriterionEvaluation, words: Words): EvaluationText {
  const left = reading.rawDenominator - reading.denominator;
  return {
    earn: sideText(earn, words),
    keep: sideText(keep, words),
    warn: warn === undefined ? undefined : sideText(warn, words),
    leftOut: left > 0 ? plural({ other: words.messages.criterion.leftOut }, left, words) : undefined,
  };
}

function sideText(reason: Reason, { messages }: Words): SideVerdictText {
  return { verdict: messages.verdict[verdicts[reason]], reason: messages.reason[reason] };
}
