import type { Decision, MetricReading } from '@gold-seller/criteria';

/** A decision as the log keeps it: readings as `[numerator, denominator]`, with the raw pair where it differs. */
export function encodeDecision(decision: Decision): string {
  return JSON.stringify({ ...decision, readings: decision.readings.map(encodeReading) });
}

/** The inverse of `encodeDecision`; it reads only what the ledger itself wrote. */
export function decodeDecision(data: string): Decision {
  const record = JSON.parse(data) as DecisionRecord; // safe: written by encodeDecision
  return { ...record, readings: record.readings.map(decodeReading) };
}

type ReadingRecord = readonly [number, number] | readonly [number, number, number, number];
type DecisionRecord = Omit<Decision, 'readings'> & { readonly readings: readonly ReadingRecord[] };

function encodeReading({ numerator, denominator, rawNumerator, rawDenominator }: MetricReading): ReadingRecord {
  return rawNumerator === numerator && rawDenominator === denominator
    ? [numerator, denominator]
    : [numerator, denominator, rawNumerator, rawDenominator];
}

function decodeReading([numerator, denominator, rawNumerator, rawDenominator]: ReadingRecord): MetricReading {
  return {
    numerator,
    denominator,
    rawNumerator: rawNumerator ?? numerator,
    rawDenominator: rawDenominator ?? denominator,
  };
}
