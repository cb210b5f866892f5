import { nextDecisionDay } from './cadence.ts';
import type { Day } from './day.ts';
import type { Decision } from './decision.ts';
import { type Evaluation, evaluate } from './evaluation.ts';
import { decideOn, type Programme, type SellerRecord, versionInForce } from './programme.ts';
import { nextStanding, type Standing } from './standing.ts';

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
  const inForce = versionInForce(programme, today);
  if (inForce === undefined) return undefined;
  const now = projectionOn(programme, seller, standing, today);
  const next = projectionOn(programme, seller, standing, nextDecisionDay(inForce.policy, today + 1));
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
  return {
    day,
    policyVersion: decision.policyVersion,
    evaluation: evaluate(compiled, decision.readings),
    standing: nextStanding(standing, decision, compiled.policy),
  };
}
