import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { isPublished } from '../examined-seller.ts';
import { inSellers } from '../in-sellers.ts';

/** A decision is made under a policy that is published. */
export const policyUnpublished: Check = {
  key: 'policy-unpublished',
  severity: 'error',
  says: ({ count }) =>
    `${counted(count, 'decision')} under a policy version that is not published; the standings of those sellers were not checked.`,
  find: inSellers(({ decisions }, { shelf }) => decisions.filter((decision) => !isPublished(shelf, decision)).length),
};
