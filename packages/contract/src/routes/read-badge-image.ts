import { sellerId } from '@gold-seller/criteria';
import * as z from 'zod/mini';
import { operations } from '../operations.ts';
import type { Route } from '../route.ts';

/** The heights a picture of a badge comes in. */
export const imageSizes = ['small', 'medium', 'large'] as const;

const emptySvg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="28"/>';

export const readBadgeImage = {
  ...operations.readBadgeImage,
  summary: 'The badge of one seller as a picture',
  description:
    'Always a picture: where there is no badge, or it cannot be known, an empty one of the same height. A size that is not known is medium.',
  params: z.object({ seller: sellerId }),
  query: z.object({ size: z.optional(z.enum(imageSizes)) }),
  responses: [
    {
      status: 200,
      description: 'An SVG of 20, 28 or 40 pixels height',
      content: { type: 'image/svg+xml', schema: z.string(), examples: { none: emptySvg } },
    },
    { status: 304, description: 'The picture is the one you have' },
  ],
} as const satisfies Route;
