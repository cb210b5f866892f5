import { keyExample } from '../example-key.ts';
import { operations } from '../operations.ts';
import type { Route } from '../route.ts';
import { apiKey, keyParams, reasonGiven } from '../wire/api-key.ts';

export const revokeKey = {
  ...operations.revokeKey,
  summary: 'End a key at once',
  description: 'Every server knows within a second.',
  params: keyParams,
  request: [
    { type: 'application/json', schema: reasonGiven, examples: { leaked: { why: 'it was in a log' }, bare: {} } },
  ],
  responses: [
    {
      status: 200,
      description: 'The key, which has ended',
      content: {
        type: 'application/json',
        schema: apiKey,
        examples: { ended: { ...keyExample, endsAt: '2018-05-02T09:00:00.000Z' } },
      },
    },
  ],
} as const satisfies Route;
