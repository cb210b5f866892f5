import type { Decision, MetricReading } from '@gold-seller/criteria';

/** A decision as the log keeps it: its readings as rows, what is usual left out. */
export function encodeDecision(decision: Decision): string {
  return JSON.stringify({ ...decision, readings: decision.readings.map(encodeReading) });
}

/** The inverse of `encodeDecision`; it reads only what the ledger itself wrote. */
export function decodeDecision(data: string): Decision {
  const record = JSON.parse(data) as DecisionRecord; // safe: written by encodeDecision
  return {
    ...beforeOverlays,
    ...record,
    levels: record.levels.map((level) => ({ ...beforeHardCriteria, ...level })),
    readings: record.readings.map(decodeReading),
  };
}

// Decisions that were made before these were part of one.
const beforeOverlays = { overlay: 'active', pausedDays: 0, inScope: true } as const;
const beforeHardCriteria = { missed: [], hardMissed: false, warned: false, graced: false } as const;

/** Numerator, denominator; the span's first and last day; the raw pair where it differs; what few metrics have. */
type ReadingRecord = readonly [
  numerator: number,
  denominator: number,
  span?: readonly [from: number, to: number] | null,
  raw?: readonly [numerator: number, denominator: number] | null,
  badBuyers?: number | null,
  median?: number,
];

type DecisionRecord = Omit<Decision, 'readings'> & { readonly readings: readonly ReadingRecord[] };

function encodeReading(reading: MetricReading): ReadingRecord {
  const { numerator, denominator, rawNumerator, rawDenominator, span, badBuyers, median } = reading;
  const isRaw = rawNumerator === numerator && rawDenominator === denominator;
  const rest = [
    span === undefined ? null : [span.from, span.to],
    isRaw ? null : [rawNumerator, rawDenominator],
    badBuyers ?? null,
    median ?? null,
  ];
  const used = rest.findLastIndex((each) => each !== null) + 1;
  return [numerator, denominator, ...rest.slice(0, used)] as unknown as ReadingRecord; // safe: in the tuple's order
}

function decodeReading([numerator, denominator, span, raw, badBuyers, median]: ReadingRecord): MetricReading {
  return {
    numerator,
    denominator,
    rawNumerator: raw?.[0] ?? numerator,
    rawDenominator: raw?.[1] ?? denominator,
    ...(Array.isArray(span) ? { span: { from: span[0], to: span[1] } } : {}),
    ...(badBuyers == null ? {} : { badBuyers }),
    ...(median == null ? {} : { median }),
  };
}
