import { policyDiffExample } from '../example-policy.ts';
import { operations } from '../operations.ts';
import type { Route } from '../route.ts';
import { policyParams } from '../wire/policy-params.ts';
import { publishedPolicyDiff } from '../wire/published-policy.ts';

export const readPolicyDiff = {
  ...operations.readPolicyDiff,
  summary: 'What a version changes of the one before it',
  description:
    'Rule by rule, and whether somebody may fare worse by each; compared with the version that was published before it.',
  params: policyParams,
  responses: [
    {
      status: 200,
      description: 'The changes; none of a first version',
      content: { type: 'application/json', schema: publishedPolicyDiff, examples: { second: policyDiffExample } },
    },
    { status: 304, description: 'The changes are the ones you have' },
  ],
} as const satisfies Route;
