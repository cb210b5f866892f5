import { keyExample } from '../example-key.ts';
import { operations } from '../operations.ts';
import type { Route } from '../route.ts';
import { keyParams, madeApiKey, rotatedApiKey } from '../wire/api-key.ts';

export const rotateKey = {
  ...operations.rotateKey,
  summary: 'Make a key that takes the place of another',
  description:
    'Of the same name and scopes. The old key stays open for a while, so that whoever uses it can change over.',
  params: keyParams,
  request: [
    {
      type: 'application/json',
      schema: rotatedApiKey,
      examples: { day: {}, week: { overlapHours: 168, why: 'yearly' } },
    },
  ],
  responses: [
    {
      status: 201,
      description: 'The new key and its secret',
      content: {
        type: 'application/json',
        schema: madeApiKey,
        examples: { made: { secret: 'gs_Zm9vYmFy…', key: keyExample } },
      },
    },
  ],
} as const satisfies Route;
