import type { Account, AccountSpan } from './account.ts';
import { isDecisionDay } from './cadence.ts';
import { type CompiledPolicy, compilePolicy } from './compiled-policy.ts';
import { type Day, requireDay } from './day.ts';
import { type Decision, type DecisionBasis, decide } from './decision.ts';
import { GoldSellerError } from './error.ts';
import { overlayOn, pausedDaysBefore } from './overlay.ts';
import { type Policy, policyInForce } from './policy.ts';
import { readingsOf } from './readings-of.ts';
import { isInScope } from './scope.ts';
import type { WindowShape, WindowSums } from './window.ts';

/** The published versions of one programme's policy, ready for deciding. */
export interface Programme {
  readonly versions: readonly CompiledPolicy[];
}

/** What deciding needs to know of one seller. */
export interface SellerRecord {
  readonly account: Account;
  /** The seller's tally summed over windows before a day. */
  readonly sums: (day: Day, shapes: readonly WindowShape[], pauses: readonly AccountSpan[]) => WindowSums;
}

/** Compiles the versions of one programme. */
export function programmeOf(versions: readonly Policy[]): Programme {
  return { versions: versions.map(compilePolicy) };
}

/** A version by its number. Throws `policy_unknown` for one the programme does not have. */
export function versionNumbered({ versions }: Programme, version: number): CompiledPolicy {
  const found = versions.find(({ policy }) => policy.version === version);
  if (found === undefined) throw new GoldSellerError('policy_unknown', `the programme has no version ${version}`);
  return found;
}

/** The version that decides on a day, if any does yet. */
export function versionInForce({ versions }: Programme, day: Day): CompiledPolicy | undefined {
  const policies = versions.map(({ policy }) => policy);
  const policy = policyInForce(policies, day);
  return policy === undefined ? undefined : versions[policies.indexOf(policy)];
}

/** The version before the one in force, while a miss counts only if it misses too; else nothing. */
export function versionOfGrace(programme: Programme, day: Day): CompiledPolicy | undefined {
  const inForce = versionInForce(programme, day)?.policy;
  let left = inForce?.graceDecisions ?? 0;
  if (inForce === undefined || left === 0) return undefined;
  const from = requireDay(inForce.effectiveFrom);
  for (let earlier = from; earlier < day && left > 0; earlier++) if (isDecisionDay(inForce, earlier)) left--;
  return left > 0 ? versionInForce(programme, from - 1) : undefined;
}

/** The days from one to another, both included, on which the version then in force decides. */
export function programmeDays(programme: Programme, from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day++) if (decidesOn(programme, day)) days.push(day);
  return days;
}

/** The first day on or after this one on which the version then in force decides; nothing where none ever does. */
export function nextProgrammeDay(programme: Programme, from: Day): Day | undefined {
  const begins = programme.versions.map(({ policy }) => requireDay(policy.effectiveFrom));
  if (begins.length === 0) return undefined;
  let day = Math.max(from, Math.min(...begins));
  while (!decidesOn(programme, day)) day++;
  return day;
}

function decidesOn(programme: Programme, day: Day): boolean {
  const inForce = versionInForce(programme, day);
  return inForce !== undefined && isDecisionDay(inForce.policy, day);
}

/** Decides one seller on a day under the version in force; nothing where none is in force yet. */
export function decideOn(
  programme: Programme,
  { account, sums }: SellerRecord,
  day: Day,
  act: Pick<DecisionBasis, 'throughSeq' | 'revision' | 'cause'>,
): Decision | undefined {
  const compiled = versionInForce(programme, day);
  if (compiled === undefined) return undefined;
  const readings = (version: CompiledPolicy) => readingsOf(version, sums(day, version.shapes, account.pauses), account);
  const old = versionOfGrace(programme, day);
  return decide(compiled, readings(compiled), {
    ...act,
    day,
    overlay: overlayOn(account, day, compiled.policy.probationDays),
    pausedDays: pausedDaysBefore(account, day),
    inScope: isInScope(compiled.policy, account, day),
    before: old === undefined ? undefined : { compiled: old, readings: readings(old) },
  });
}
