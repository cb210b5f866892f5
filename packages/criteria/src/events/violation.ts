import * as z from 'zod/mini';
import { identifier } from '../field.ts';

/** The published kinds of violation. */
export const violationKinds = [
  'counterfeit',
  'intellectual_property',
  'prohibited_item',
  'misleading_listing',
  'feedback_manipulation',
  'off_platform_sale',
  'abuse',
  'policy',
] as const;

/** The marketplace found that the seller broke a rule, and stood by it. */
export const violationUpheld = z.strictObject({
  violationId: identifier,
  kind: z.enum(violationKinds),
  severity: z.enum(['minor', 'major', 'critical']),
});

/** The finding was wrong: there never was a violation. */
export const violationOverturned = z.strictObject({ violationId: identifier });
