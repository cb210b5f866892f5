import { sellerId } from '@gold-seller/criteria';
import * as z from 'zod/mini';
import { acmeBadge, noBadgeExample } from '../example.ts';
import { operations } from '../operations.ts';
import type { Route } from '../route.ts';
import { publishedBadge } from '../wire/published-badge.ts';

export const readBadge = {
  ...operations.readBadge,
  summary: 'The badge of one seller',
  description: 'Cacheable for a minute. Its ETag changes when the badge does; `If-None-Match` is answered 304.',
  params: z.object({ seller: sellerId }),
  responses: [
    {
      status: 200,
      description: 'The badge, or that there is none',
      content: {
        type: 'application/json',
        schema: publishedBadge,
        examples: { held: acmeBadge, none: noBadgeExample },
      },
    },
    { status: 304, description: 'The badge is the one you have' },
  ],
} as const satisfies Route;
