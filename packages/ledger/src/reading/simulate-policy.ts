import {
  type Day,
  decisionDays,
  formatDay,
  GoldSellerError,
  type Policy,
  type Programme,
  programmeOf,
  type Simulation,
  simulate,
} from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import type { PolicyShelf, ReadShelf } from '../policy-shelf.ts';
import type { Schema } from '../schema.ts';
import { readPopulation } from './read-population.ts';

/** What is tried: a policy as if it came into force on the first day, with nobody holding a badge, up to the last. */
export interface PolicyTrial {
  readonly policy: Policy;
  readonly from: Day;
  readonly to: Day;
  /** The published programme to compare with; left out: the one of the policy's own name, if it is published. */
  readonly against?: string;
}

/** A trial's result, and what it was compared with. */
export interface PolicyTrialResult {
  readonly simulation: Simulation;
  /** The published programme it was compared with; nothing where there was none. */
  readonly comparedWith: string | undefined;
}

/**
 * Replays a policy over the ledger's history, beside the published versions of a programme. Changes nothing. Throws
 * `policy_unknown` for a programme that is not published, and `option_invalid` where the policy decides on no day.
 */
export async function simulatePolicy(
  kysely: Kysely<Schema>,
  readShelf: ReadShelf,
  trial: PolicyTrial,
): Promise<PolicyTrialResult> {
  const { policy, from, to } = trial;
  if (decisionDays(policy, from, to).length === 0) {
    const days = `from ${formatDay(from)} to ${formatDay(to)}`;
    throw new GoldSellerError('option_invalid', `the policy decides on no day ${days}`);
  }
  const candidate = programmeOf([{ ...policy, effectiveFrom: earlier(policy.effectiveFrom, formatDay(from)) }]);
  const current = currentProgramme(await readShelf(kysely), trial);
  const simulation = await simulate({ candidate, current, from, to }, readPopulation(kysely, to));
  return { simulation, comparedWith: current?.versions[0]?.policy.programme };
}

function currentProgramme(shelf: PolicyShelf, { policy, against }: PolicyTrial): Programme | undefined {
  const name = against ?? policy.programme;
  if (shelf.programmes().includes(name)) return shelf.programme(name);
  if (against === undefined) return undefined;
  throw new GoldSellerError('policy_unknown', `no policy of a programme ${against} is published`);
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
