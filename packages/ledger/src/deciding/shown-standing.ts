import { type Account, type Day, nextTurn, type Policy, type Standing, standingThrough } from '@gold-seller/criteria';
import type { StandingRow } from '../decision-tables.ts';
import type { SellerKey } from '../seller-tables.ts';
import { encodeStanding } from '../standing-record.ts';

/** A standing right after a decision, with all that says what time makes of it. */
export interface StandingBasis {
  readonly standing: Standing;
  /** The act that is the decision. */
  readonly seq: number;
  readonly policyOf: (version: number) => Policy;
  readonly account: Account;
  /** The last day that has begun, if any has; time passes up to it. */
  readonly through: Day | undefined;
}

/** The standing as time leaves it on the last day that has begun. */
export function shownStanding({ standing, policyOf, account, through }: Omit<StandingBasis, 'seq'>): Standing {
  return standingThrough(standing, policyOf(standing.policyVersion), account, through ?? standing.decidedOn);
}

/** The row of a standing, with what time has made of it. */
export function standingRow({ bucket, seller }: SellerKey, basis: StandingBasis, shown: Standing): StandingRow {
  const { standing, seq, policyOf, account, through } = basis;
  const from = Math.max(through ?? standing.decidedOn, standing.decidedOn) + 1;
  const turnsOn = nextTurn(shown, account, policyOf(standing.policyVersion), from);
  const data = encodeStanding(standing);
  const now = shown === standing ? data : encodeStanding(shown);
  return {
    bucket,
    seller,
    programme: standing.programme,
    day: standing.decidedOn,
    seq,
    standing: data,
    shown: now === data ? null : now,
    turnsOn: Number.isFinite(turnsOn) ? turnsOn : null,
  };
}
