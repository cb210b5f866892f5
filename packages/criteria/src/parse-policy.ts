import { contradictionsOf } from './contradiction.ts';
import { GoldSellerError } from './error.ts';
import { type Policy, policySchema } from './policy.ts';
import { rejectionOfIssue } from './rejection.ts';

/** Checks a policy that came as data. Throws `policy_invalid` with everything that is wrong: path, value and reason. */
export function parsePolicy(input: unknown): Policy {
  const parsed = policySchema.safeParse(input);
  const reasons = parsed.success
    ? contradictionsOf(parsed.data)
    : parsed.error.issues.map((issue) => rejectionOfIssue(issue, input, []).reason);
  if (parsed.success && reasons.length === 0) return parsed.data;
  throw new GoldSellerError('policy_invalid', reasons.join('; ') || 'the policy is not valid');
}
