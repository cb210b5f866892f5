import type { Day } from './day.ts';
import type { Decision } from './decision.ts';
import { type Evaluation, evaluate } from './evaluation.ts';
import { standingAfter } from './history.ts';
import {
  decideOn,
  nextProgrammeDay,
  type Programme,
  type SellerRecord,
  versionInForce,
  versionNumbered,
} from './programme.ts';
import type { Standing } from './standing.ts';

/** What a decision on a day would say. It does not count and changes nothing. */
export interface Projection {
  readonly day: Day;
  readonly policyVersion: number;
  readonly evaluation: Evaluation;
  /** The standing that decision would lead to. */
  readonly standing: Standing;
}

export interface Projections {
  /** As if today were a decision day. */
  readonly today: Projection;
  /** On the next decision day, if nothing more happens. */
  readonly next: Projection;
}

/** Projects a seller's standing for today and for the next decision day; nothing where no version is in force. */
export function project(
  programme: Programme,
  seller: SellerRecord,
  standing: Standing | undefined,
  today: Day,
): Projections | undefined {
  const nextDay = nextProgrammeDay(programme, today + 1);
  if (nextDay === undefined) return undefined;
  const now = projectionOn(programme, seller, standing, today);
  const next = projectionOn(programme, seller, standing, nextDay);
  return now === undefined || next === undefined ? undefined : { today: now, next };
}

/** Projects the standing for one day. */
export function projectionOn(
  programme: Programme,
  seller: SellerRecord,
  standing: Standing | undefined,
  day: Day,
): Projection | undefined {
  const compiled = versionInForce(programme, day);
  const decision: Decision | undefined = decideOn(programme, seller, day, { throughSeq: 0 });
  if (compiled === undefined || decision === undefined) return undefined;
  const policyOf = (version: number) => versionNumbered(programme, version).policy;
  return {
    day,
    policyVersion: decision.policyVersion,
    evaluation: evaluate(compiled, decision.readings),
    standing: standingAfter(standing, decision, policyOf, seller.account),
  };
}
