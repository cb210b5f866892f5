import type { DayOfInstant } from '../zone.ts';
import type { BurstDay } from './burst-days.ts';
import type { IntegrityRules } from './integrity-rules.ts';
import type { Happening, Trade } from './trade.ts';

/** What a signal found beyond its threshold. */
export interface Finding {
  readonly value: number;
  readonly threshold: number;
  /** How many of what is divided. */
  readonly sample: number;
  readonly evidence: readonly Evidence[];
}

/** One order that speaks for it, with the events to look at. */
export interface Evidence {
  readonly orderId: string;
  readonly events: readonly Pick<Happening, 'source' | 'id'>[];
  /** Whose ratings of which ISO week these are, where the rating is what is wrong. */
  readonly ratings?: { readonly buyer: string; readonly week: string };
}

/** What the signals of one seller are looked for in. */
export interface SignalQuestion {
  readonly trades: readonly Trade[];
  readonly rules: IntegrityRules;
  readonly dayOf: DayOfInstant;
  readonly burstDays: readonly BurstDay[];
}

/** How a signal is looked for: nothing where there is none, or too little to tell. */
export type FindSignal = (question: SignalQuestion) => Finding | undefined;

/** A share of trades above its threshold, shown by those trades. */
export function shareFinding(
  found: readonly Trade[],
  sample: number,
  { above, sampleMin }: { readonly above: number; readonly sampleMin: number },
  evidenceOf: (trade: Trade) => Evidence,
): Finding | undefined {
  const value = found.length / sample;
  if (sample < sampleMin || !(value > above)) return undefined;
  return { value, threshold: above, sample, evidence: found.map(evidenceOf) };
}

/** Evidence by the order itself. */
export function orderEvidence({ orderId, placed }: Trade): Evidence {
  return { orderId, events: placed === undefined ? [] : [reference(placed)] };
}

export function reference({ source, id }: Happening): Pick<Happening, 'source' | 'id'> {
  return { source, id };
}
