import {
  type Day,
  formatDay,
  type Policy,
  type Programme,
  programmeOf,
  type Simulation,
  simulate,
} from '@gold-seller/criteria';
import type { Database } from './database.ts';
import { type PolicyShelf, policyShelf } from './policy-shelf.ts';
import { readPopulation } from './read-population.ts';

/** What is tried: a policy as if it had been in force all along, over the decision days from one to another. */
export interface PolicyTrial {
  readonly policy: Policy;
  readonly from: Day;
  readonly to: Day;
}

/** A trial's result, and what it was compared with. */
export interface PolicyTrialResult {
  readonly simulation: Simulation;
  /** The programme in force it was compared with; nothing where none is published. */
  readonly comparedWith: string | undefined;
}

/**
 * Replays a policy over the ledger's history, beside the versions of its programme that are published, or of the
 * programme published first. Changes nothing.
 */
export async function simulatePolicy(
  database: Database,
  { policy, from, to }: PolicyTrial,
): Promise<PolicyTrialResult> {
  const candidate = programmeOf([{ ...policy, effectiveFrom: earlier(policy.effectiveFrom, formatDay(from)) }]);
  const current = currentProgramme(policyShelf(database), policy.programme);
  const simulation = await simulate({ candidate, current, from, to }, readPopulation(database, to));
  return { simulation, comparedWith: current?.versions[0]?.policy.programme };
}

function currentProgramme(shelf: PolicyShelf, name: string): Programme | undefined {
  const published = shelf.programmes();
  const compared = published.includes(name) ? name : published[0];
  return compared === undefined ? undefined : shelf.programme(compared);
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
