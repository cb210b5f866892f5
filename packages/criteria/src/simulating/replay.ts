import { isDecisionDay } from '../cadence.ts';
import type { Day } from '../day.ts';
import type { Decision } from '../decision.ts';
import { standingAfter } from '../history.ts';
import { decideOn, type Programme, type SellerRecord, versionInForce, versionNumbered } from '../programme.ts';
import { type Standing, shownLevel } from '../standing.ts';

/** A decision of a replay and the level that shows from then on; nothing where none does. */
export interface Replayed {
  readonly decision: Decision;
  readonly standing: Standing;
  readonly shown: string | undefined;
}

/** The days from one to another on which the version then in force decides. */
export function programmeDays(programme: Programme, from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day++) {
    const inForce = versionInForce(programme, day);
    if (inForce !== undefined && isDecisionDay(inForce.policy, day)) days.push(day);
  }
  return days;
}

/** Decides a seller on each of the days, beginning without a standing, and lets time pass in between. */
export function replay(programme: Programme, seller: SellerRecord, days: readonly Day[]): readonly Replayed[] {
  const policyOf = (version: number) => versionNumbered(programme, version).policy;
  const replayed: Replayed[] = [];
  for (const day of days) {
    const decision = decideOn(programme, seller, day, { throughSeq: 0 });
    if (decision === undefined) continue;
    const standing = standingAfter(replayed.at(-1)?.standing, decision, policyOf, seller.account);
    replayed.push({ decision, standing, shown: shownLevel(standing)?.level });
  }
  return replayed;
}
