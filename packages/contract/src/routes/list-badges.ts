import { sellerId } from '@gold-seller/criteria';
import * as z from 'zod/mini';
import { acmeBadge, noBadgeExample } from '../example.ts';
import { operations } from '../operations.ts';
import type { Route } from '../route.ts';
import { badgeList } from '../wire/badge-list.ts';

export const listBadges = {
  ...operations.listBadges,
  summary: 'The badges of up to 100 sellers',
  description:
    'In the order the sellers were first named; one named twice is answered once. A seller nobody knows has no badge. Name them in the same order each time, best sorted, and caches can answer.',
  query: z.object({ seller: z.array(sellerId).check(z.minLength(1), z.maxLength(100)) }),
  responses: [
    {
      status: 200,
      description: 'A badge for each seller',
      content: {
        type: 'application/json',
        schema: badgeList,
        examples: { two: { badges: [acmeBadge, noBadgeExample] } },
      },
    },
    { status: 304, description: 'The badges are the ones you have' },
  ],
} as const satisfies Route;
