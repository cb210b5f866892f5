import {
  type Day,
  GoldSellerError,
  noticeProblem,
  type Policy,
  type Programme,
  parsePolicy,
  versionInForce,
} from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import type { PolicyShelf } from './policy-shelf.ts';
import type { Schema } from './schema.ts';

/**
 * Publishes a version, inside its caller's transaction. The same again changes nothing. Throws `policy_conflict` for
 * another content under its number, and `policy_notice_short` for less notice than the version in force promises.
 */
export async function publishPolicy(
  kysely: Kysely<Schema>,
  shelf: PolicyShelf,
  policy: Policy,
  { now, today }: { readonly now: number; readonly today: Day },
): Promise<void> {
  const data = JSON.stringify(parsePolicy(policy));
  const programme = shelf.programme(policy.programme);
  const there = programme.versions.find((each) => each.policy.version === policy.version)?.policy;
  if (there !== undefined && JSON.stringify(there) === data) return;
  if (there !== undefined) {
    const named = `${policy.programme} version ${policy.version}`;
    throw new GoldSellerError('policy_conflict', `${named} is published with another content: give it a new version`);
  }
  refuseShortNotice(programme, policy, today);
  await kysely.insertInto('programme_log').values({ type: 'policy_published', time: now, data }).execute();
}

function refuseShortNotice(programme: Programme, next: Policy, today: Day): void {
  const inForce = versionInForce(programme, today)?.policy;
  const problem = inForce === undefined ? undefined : noticeProblem(inForce, next, today);
  if (problem !== undefined) throw new GoldSellerError('policy_notice_short', problem);
}
