import type { Policy } from '@gold-seller/criteria';
import type { PolicyList, PublishedPolicy, PublishedPolicyDiff } from '@gold-seller/criteria/public-documents';

// A small policy for the documentation, and what a second version changes of it.

const policyExample: Policy = {
  programme: 'punctual',
  version: 1,
  name: 'Punctual seller',
  effectiveFrom: '2018-01-01',
  cadence: { every: 'month', day: 1 },
  earn: { hits: 1, of: 1 },
  lose: { misses: 2, of: 2 },
  levels: [
    {
      level: 'gold',
      mark: 'star',
      criteria: [
        {
          metric: 'on_time_ship_rate',
          window: { days: 90 },
          earn: { atLeast: 0.95, minSample: 20 },
          keep: { atLeast: 0.93, minSample: 20 },
        },
      ],
    },
  ],
};

export const publishedPolicyExample: PublishedPolicy = { publishedOn: '2017-12-01', policy: policyExample };

export const policyListExample: PolicyList = {
  policies: [
    {
      programme: 'punctual',
      version: 1,
      name: 'Punctual seller',
      effectiveFrom: '2018-01-01',
      publishedOn: '2017-12-01',
    },
    {
      programme: 'punctual',
      version: 2,
      name: 'Punctual seller',
      effectiveFrom: '2018-07-01',
      publishedOn: '2018-05-20',
    },
  ],
};

export const policyDiffExample: PublishedPolicyDiff = {
  programme: 'punctual',
  from: 1,
  to: 2,
  onlyLoosens: false,
  changes: [
    {
      kind: 'tightened',
      path: 'levels.gold/on_time_ship_rate/90d/earn.atLeast',
      text: 'Gold seller, Shipped on time (90d), to earn, at least: 97% instead of 95%',
      before: 0.95,
      after: 0.97,
    },
  ],
};
