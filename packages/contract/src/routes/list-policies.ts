import { policyListExample } from '../example-policy.ts';
import { operations } from '../operations.ts';
import type { Route } from '../route.ts';
import { policyList } from '../wire/published-policy.ts';

export const listPolicies = {
  ...operations.listPolicies,
  summary: 'Every published policy',
  description:
    'Of every programme, in the order in which they were published. The version in force on a day is the one with the latest `effectiveFrom` up to it.',
  responses: [
    {
      status: 200,
      description: 'The versions, without their rules',
      content: { type: 'application/json', schema: policyList, examples: { two: policyListExample } },
    },
    { status: 304, description: 'The list is the one you have' },
  ],
} as const satisfies Route;
