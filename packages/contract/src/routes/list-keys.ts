import { keyExample } from '../example-key.ts';
import { operations } from '../operations.ts';
import type { Route } from '../route.ts';
import { apiKeyList } from '../wire/api-key.ts';

export const listKeys = {
  ...operations.listKeys,
  summary: 'The keys of the API',
  description: 'Ended ones too, in the order in which they were made.',
  responses: [
    {
      status: 200,
      description: 'The keys, without their secrets',
      content: { type: 'application/json', schema: apiKeyList, examples: { one: { keys: [keyExample] } } },
    },
  ],
} as const satisfies Route;
