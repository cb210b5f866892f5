import {
  type CompiledPolicy,
  compilePolicy,
  type Day,
  formatDay,
  GoldSellerError,
  isDecisionDay,
  nextDecisionDay,
  type Policy,
  type Programme,
  versionInForce,
} from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** The published policies of a ledger. */
export interface PolicyShelf {
  /** The programmes, in the order in which they were first published. */
  programmes(): readonly string[];
  /** A published version, ready for deciding. Throws `policy_unknown`. */
  compiled(programme: string, version: number): CompiledPolicy;
  /**
   * All versions of a programme, if one of them decides on the day. Throws `policy_not_in_force` where none does yet and
   * `decision_day_not_in_cadence` where the one in force does not decide on that day.
   */
  inForce(programme: string, day: Day): Programme;
  /** All versions of a programme; none where it is not known. */
  programme(name: string): Programme;
}

/** The shelf of policies in the order in which they were published. */
function policyShelf(published: readonly CompiledPolicy[]): PolicyShelf {
  const versionsOf = (programme: string): Programme => ({
    versions: published.filter(({ policy }) => policy.programme === programme),
  });
  return {
    programmes: () => [...new Set(published.map(({ policy }) => policy.programme))],
    compiled(programme, version) {
      const found = versionsOf(programme).versions.find(({ policy }) => policy.version === version);
      if (found !== undefined) return found;
      throw new GoldSellerError('policy_unknown', `no version ${version} of the programme ${programme} is published`);
    },
    programme: versionsOf,
    inForce(programme, day) {
      const all = versionsOf(programme);
      const policy = versionInForce(all, day)?.policy;
      if (policy === undefined) {
        throw new GoldSellerError('policy_not_in_force', `no version of ${programme} is in force on ${formatDay(day)}`);
      }
      if (isDecisionDay(policy, day)) return all;
      const next = formatDay(nextDecisionDay(policy, day));
      const reason = `${programme} does not decide on ${formatDay(day)}; the next decision day is ${next}`;
      throw new GoldSellerError('decision_day_not_in_cadence', reason);
    },
  };
}

export type ReadShelf = (kysely: Kysely<Schema>) => Promise<PolicyShelf>;

/** Reads the shelf from the programme's log; what was compiled before is compiled once. */
export function shelfReader(): ReadShelf {
  const known = new Map<number, CompiledPolicy>();
  return async (kysely) => {
    const rows = await kysely
      .selectFrom('programme_log')
      .select(['seq', 'data'])
      .where('type', '=', 'policy_published')
      .where('seq', '>', Math.max(0, ...known.keys()))
      .orderBy('seq')
      .execute();
    // Safe: written by publishing, which has checked it; later checks do not reach back.
    for (const { seq, data } of rows) known.set(seq, compilePolicy(JSON.parse(data) as Policy));
    return policyShelf([...known.values()]);
  };
}
