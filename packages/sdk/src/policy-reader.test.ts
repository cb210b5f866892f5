import { routes } from '@gold-seller/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { policyReader } from './policy-reader.ts';
import { type RealServer, realServer } from './testing/real-server.ts';

let server: RealServer;
beforeAll(async () => {
  server = await realServer();
});
afterAll(() => server.close());

const reader = () => policyReader({ api: 'http://gold.test', fetch: server.fetch });

it('reads what is published, and what is not is none', async () => {
  const policies = await reader().policies();
  expect(policies).toMatchObject([{ programme: 'old-hands', version: 1, publishedOn: '2026-06-15' }]);
  const policy = await reader().policy('old-hands', 1);
  expect(policy?.policy.levels[0]?.criteria[0]?.metric).toBe('account_age_days');
  const changes = await reader().policyChanges('old-hands', 1);
  expect(changes).toEqual({ programme: 'old-hands', from: null, to: 1, onlyLoosens: false, changes: [] });
  for (const [programme, version] of [
    ['old-hands', 2],
    ['other', 1],
    ['../badges', 1],
    ['old-hands', 1.5],
  ] as const) {
    expect(await reader().policy(programme, version)).toBeUndefined();
    expect(await reader().policyChanges(programme, version)).toBeUndefined();
  }
  // As the contract has it.
  for (const [{ responses }, value] of [
    [routes.listPolicies, { policies }],
    [routes.readPolicy, policy],
    [routes.readPolicyDiff, changes],
  ] as const) {
    expect(responses[0].content.schema.safeParse(value).error).toBeUndefined();
  }
});

it('takes nothing else for an answer', async () => {
  const lie = policyReader({ api: 'http://gold.test', fetch: async () => Response.json({ level: 'gold' }) });
  for (const ask of [lie.policies(), lie.policy('p', 1), lie.policyChanges('p', 1)]) {
    await expect(ask).rejects.toMatchObject({ name: 'GoldSellerApiError', code: 'answer_invalid' });
  }
});
