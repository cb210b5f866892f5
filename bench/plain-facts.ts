import type { Criterion } from '@gold-seller/criteria';
import { compiled, type Readings } from './synthetic-sellers.ts';
import { wilsonLower } from './wilson-lower.ts';

/** One comparison of a fact with a number, as rule engines take it. */
export interface Comparison {
  readonly fact: string;
  readonly bound: 'atLeast' | 'atMost' | 'under';
  readonly limit: number;
}

/** A criterion is met where all comparisons of one of the alternatives hold. */
export type Condition = readonly (readonly Comparison[])[];

const criteria: readonly Criterion[] = compiled.policy.levels.flatMap((level) => level.criteria);

/** The same policy, earning side, a condition per criterion. */
export const conditions: readonly Condition[] = criteria.map(({ earn }, index) => {
  const value: Comparison =
    'atLeast' in earn
      ? { fact: `value${index}`, bound: 'atLeast', limit: earn.atLeast }
      : { fact: `value${index}`, bound: 'atMost', limit: earn.atMost };
  const enough: readonly Comparison[] =
    earn.minSample === undefined ? [] : [{ fact: `sample${index}`, bound: 'atLeast', limit: earn.minSample }];
  const surely: readonly Comparison[] =
    earn.bound !== undefined && 'atLeast' in earn.bound
      ? [{ fact: `lower${index}`, bound: 'atLeast', limit: earn.bound.atLeast }]
      : [];
  const alternatives: Comparison[][] = [[...enough, value, ...surely]];
  if (earn.allow !== undefined)
    alternatives.push([...enough, { fact: `bad${index}`, bound: 'atMost', limit: earn.allow }]);
  if (earn.ifInsufficient === 'not_applicable') {
    alternatives.push([{ fact: `sample${index}`, bound: 'under', limit: earn.minSample ?? 1 }]);
  }
  return alternatives;
});

/**
 * One seller's ready metric values as a flat object, the way rule engines take them. Bayesian means and Wilson's bounds,
 * which engines do not know, are worked out for them.
 */
export function plainFacts(readings: Readings): Record<string, number> {
  const facts: Record<string, number> = {};
  for (const [index, { numerator, denominator, badBuyers = 0 }] of readings.entries()) {
    const { weight, mean } = criteria[index]?.prior ?? { weight: 0, mean: 0 };
    const sample = denominator + weight;
    facts[`value${index}`] = sample === 0 ? 0 : (numerator + weight * mean) / sample;
    facts[`sample${index}`] = denominator;
    facts[`bad${index}`] = badBuyers;
    const { bound } = criteria[index]?.earn ?? {};
    if (bound !== undefined) facts[`lower${index}`] = wilsonLower(numerator, denominator, bound.z);
  }
  return facts;
}
