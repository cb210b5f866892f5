import { publishedPolicyExample } from '../example-policy.ts';
import { operations } from '../operations.ts';
import type { Route } from '../route.ts';
import { policyParams } from '../wire/policy-params.ts';
import { publishedPolicy } from '../wire/published-policy.ts';

export const readPolicy = {
  ...operations.readPolicy,
  summary: 'One published version of a policy',
  description: 'All of its rules, as they decide. A published version never changes.',
  params: policyParams,
  responses: [
    {
      status: 200,
      description: 'The policy, and since when it is known',
      content: { type: 'application/json', schema: publishedPolicy, examples: { first: publishedPolicyExample } },
    },
    { status: 304, description: 'The policy is the one you have' },
  ],
} as const satisfies Route;
