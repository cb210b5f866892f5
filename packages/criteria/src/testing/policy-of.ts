import type { Criterion, Policy } from '../policy.ts';

/** A policy of one level with these criteria, decided by the month: one hit earns, one miss loses. `rest` changes it. */
export function policyOf(criteria: readonly Criterion[], rest: Partial<Policy> = {}): Policy {
  return {
    programme: 'test',
    version: 1,
    name: 'Test',
    effectiveFrom: '2018-01-01',
    cadence: { every: 'month', day: 20 },
    earn: { hits: 1, of: 1 },
    lose: { misses: 1, of: 1 },
    levels: [{ level: 'gold', mark: 'star', criteria: [...criteria] }],
    ...rest,
  };
}
