import { type Policy, parsePolicy } from '@gold-seller/criteria';

/** A policy of one gold level, decided on the first of each month: one hit earns it, one miss loses it. */
export function monthlyPolicy(programme: string, criteria: Policy['levels'][number]['criteria']): Policy {
  return parsePolicy({
    programme,
    version: 1,
    name: 'Gold seller',
    effectiveFrom: '2025-01-01',
    cadence: { every: 'month', day: 1 },
    earn: { hits: 1, of: 1 },
    lose: { misses: 1, of: 1 },
    levels: [{ level: 'gold', mark: 'star', criteria }],
  });
}
