import { compiled, type Readings } from './synthetic-sellers.ts';

/** One comparison of a fact with a number, as rule engines take it. */
export interface Condition {
  /** Which criterion it belongs to: a rate and its minimum sample are two conditions of one criterion. */
  readonly criterion: number;
  readonly fact: string;
  readonly bound: 'atLeast' | 'atMost';
  readonly limit: number;
}

/** The same policy, earning side, as a flat list of comparisons. */
export const conditions: readonly Condition[] = compiled.policy.levels.flatMap(({ criteria }) =>
  criteria.flatMap(({ earn }, criterion) => {
    const value: Condition =
      'atLeast' in earn
        ? { criterion, fact: valueFact(criterion), bound: 'atLeast', limit: earn.atLeast }
        : { criterion, fact: valueFact(criterion), bound: 'atMost', limit: earn.atMost };
    if (earn.minSample === undefined) return [value];
    return [value, { criterion, fact: sampleFact(criterion), bound: 'atLeast', limit: earn.minSample } as const];
  }),
);

/** One seller's ready metric values as a flat object, the way rule engines take them. */
export function plainFacts(readings: Readings): Record<string, number> {
  const facts: Record<string, number> = {};
  for (const [criterion, { numerator, denominator }] of readings.entries()) {
    facts[valueFact(criterion)] = denominator === 0 ? 0 : numerator / denominator;
    facts[sampleFact(criterion)] = denominator;
  }
  return facts;
}

function valueFact(criterion: number): string {
  return `value${criterion}`;
}

function sampleFact(criterion: number): string {
  return `sample${criterion}`;
}
