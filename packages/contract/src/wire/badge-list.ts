import * as z from 'zod/mini';
import { publishedBadge } from './published-badge.ts';

/** One badge for each seller asked for, in the order they were first named. */
export const badgeList = z.object({ badges: z.array(publishedBadge).check(z.minLength(1), z.maxLength(100)) });
