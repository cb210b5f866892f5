import { contradictionsOf } from './contradiction.ts';
import { GoldSellerError } from './error.ts';
import { type Policy, policySchema } from './policy.ts';
import { rejectionOfIssue } from './rejection.ts';

/** Checks a policy that came as data. Throws `policy_invalid` with the path, the value and the reason. */
export function parsePolicy(input: unknown): Policy {
  const parsed = policySchema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const reason = issue === undefined ? 'the policy is not valid' : rejectionOfIssue(issue, input, []).reason;
    throw new GoldSellerError('policy_invalid', reason);
  }
  const contradiction = contradictionsOf(parsed.data)[0];
  if (contradiction !== undefined) throw new GoldSellerError('policy_invalid', contradiction);
  return parsed.data;
}
