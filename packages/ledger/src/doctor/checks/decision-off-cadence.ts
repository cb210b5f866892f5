import { type Decision, isDecisionDay } from '@gold-seller/criteria';
import type { PolicyShelf } from '../../policy-shelf.ts';
import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { isPublished } from '../examined-seller.ts';
import { inSellers } from '../in-sellers.ts';

/** A decision is made on a day on which its policy decides. */
export const decisionOffCadence: Check = {
  key: 'decision-off-cadence',
  severity: 'warning',
  says: ({ count }) => `${counted(count, 'decision')} on a day on which the policy does not decide.`,
  find: inSellers(({ decisions }, { shelf }) => decisions.filter((decision) => isOff(decision, shelf)).length),
};

function isOff(decision: Decision, shelf: PolicyShelf): boolean {
  if (!isPublished(shelf, decision)) return false;
  return !isDecisionDay(shelf.compiled(decision.programme, decision.policyVersion).policy, decision.day);
}
