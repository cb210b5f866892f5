import type { Day } from '../day.ts';
import type { Decision } from '../decision.ts';
import { foldStandings } from '../history.ts';
import { decideOn, type Programme, type SellerRecord, versionNumbered } from '../programme.ts';
import { type Standing, shownLevel } from '../standing.ts';

/** What a programme comes to for one seller. */
export interface Replay {
  readonly decisions: readonly Replayed[];
  /** The level that shows on the last day; nothing where none does. */
  readonly shown: string | undefined;
  /** How often a badge that showed did not any more. */
  readonly losses: number;
}

/** A decision of a replay, where it leads and the level that shows from then on; nothing where none does. */
export interface Replayed {
  readonly decision: Decision;
  readonly standing: Standing;
  readonly shown: string | undefined;
}

/** Decides a seller on each of the days, beginning without a standing, and lets time pass up to a last day. */
export function replay(programme: Programme, seller: SellerRecord, days: readonly Day[], through: Day): Replay {
  const policyOf = (version: number) => versionNumbered(programme, version).policy;
  const decided = days.flatMap((day) => decideOn(programme, seller, day, { throughSeq: 0 }) ?? []);
  const changes = foldStandings(decided, policyOf, seller.account, through).map(({ day, standing }) => ({
    day,
    standing,
    shown: shownLevel(standing)?.level,
  }));
  let at = 0;
  const decisions = decided.map((decision) => {
    while (changes[at]?.day !== decision.day) at++;
    return { decision, ...(changes[at] as (typeof changes)[number]) }; // safe: the fold has every decision's day
  });
  const losses = changes.filter(({ shown }, index) => shown === undefined && changes[index - 1]?.shown !== undefined);
  return { decisions, shown: changes.at(-1)?.shown, losses: losses.length };
}
