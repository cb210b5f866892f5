import type { Day, SettlementRules } from '@gold-seller/criteria';
import type { PolicyShelf } from '../policy-shelf.ts';

/** What checks need to know beside the seller they look at. */
export interface DoctorContext {
  readonly rules: SettlementRules;
  readonly shelf: PolicyShelf;
  readonly now: number;
  /** The last day that has begun, if any has. */
  readonly through: Day | undefined;
}
