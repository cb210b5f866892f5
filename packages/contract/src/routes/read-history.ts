import { sellerId } from '@gold-seller/criteria';
import * as z from 'zod/mini';
import { historyExample } from '../example-history.ts';
import { operations } from '../operations.ts';
import type { Route } from '../route.ts';
import { publishedHistory } from '../wire/published-history.ts';

export const readHistory = {
  ...operations.readHistory,
  summary: 'What the badge of one seller was over time',
  description:
    'From the first decision on, without a gap: what was shown, and beside it what it was corrected to, where something came to light afterwards.',
  params: z.object({ seller: sellerId }),
  responses: [
    {
      status: 200,
      description: 'The periods, by programme',
      content: { type: 'application/json', schema: publishedHistory, examples: { corrected: historyExample } },
    },
    { status: 304, description: 'The history is the one you have' },
  ],
} as const satisfies Route;
