import { keyExample } from '../example-key.ts';
import { operations } from '../operations.ts';
import type { Route } from '../route.ts';
import { madeApiKey, newApiKey } from '../wire/api-key.ts';

export const createKey = {
  ...operations.createKey,
  summary: 'Make a key',
  description: 'Its secret is in this answer and nowhere else. A key gives only scopes that it has itself.',
  request: [
    {
      type: 'application/json',
      schema: newApiKey,
      examples: {
        feed: { name: 'order feed', scopes: ['events:write'] },
        ending: {
          name: 'partner',
          scopes: ['events:write'],
          endsAt: '2019-01-01T00:00:00Z',
          why: 'trial until January',
        },
      },
    },
  ],
  responses: [
    {
      status: 201,
      description: 'The key and its secret',
      content: {
        type: 'application/json',
        schema: madeApiKey,
        examples: { made: { secret: 'gs_Zm9vYmFy…', key: keyExample } },
      },
    },
  ],
} as const satisfies Route;
