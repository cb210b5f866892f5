import {
  type CompiledPolicy,
  compilePolicy,
  type Day,
  formatDay,
  GoldSellerError,
  isDecisionDay,
  nextDecisionDay,
  noticeProblem,
  type Policy,
  type Programme,
  parsePolicy,
  versionInForce,
} from '@gold-seller/criteria';
import type { Database } from './database.ts';

/** The published policies of a ledger. */
export interface PolicyShelf {
  /**
   * Publishes a version. The same again changes nothing; another content under its number is a `policy_conflict`, less
   * notice than the version in force promises a `policy_notice_short`.
   */
  publish(policy: Policy, now: number, today: Day): void;
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

/** Reads the shelf from the programme's log, and keeps it in step with what it publishes. */
export function policyShelf({ connection }: Database): PolicyShelf {
  const rows = connection.prepare(`select data from programme_log where type = 'policy_published' order by seq`).all();
  // Safe: written by publish, which has checked it; later checks do not reach back.
  const published = rows.map(({ data }): CompiledPolicy => compilePolicy(JSON.parse(String(data)) as Policy));
  const insert = connection.prepare(`insert into programme_log (type, time, data) values ('policy_published', ?, ?)`);
  const find = (programme: string, version: number) =>
    published.find(({ policy }) => policy.programme === programme && policy.version === version);
  const versionsOf = (programme: string): Programme => ({
    versions: published.filter(({ policy }) => policy.programme === programme),
  });
  return {
    publish(policy, now, today) {
      const there = find(policy.programme, policy.version)?.policy;
      const data = JSON.stringify(parsePolicy(policy));
      if (there === undefined) {
        refuseShortNotice(versionsOf(policy.programme), policy, today);
        insert.run(now, data);
        published.push(compilePolicy(parsePolicy(JSON.parse(data))));
      } else if (JSON.stringify(there) !== data) {
        const named = `${policy.programme} version ${policy.version}`;
        throw new GoldSellerError(
          'policy_conflict',
          `${named} is published with another content: give it a new version`,
        );
      }
    },
    programmes: () => [...new Set(published.map(({ policy }) => policy.programme))],
    compiled(programme, version) {
      const found = find(programme, version);
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

function refuseShortNotice(programme: Programme, next: Policy, today: Day): void {
  const inForce = versionInForce(programme, today)?.policy;
  const problem = inForce === undefined ? undefined : noticeProblem(inForce, next, today);
  if (problem !== undefined) throw new GoldSellerError('policy_notice_short', problem);
}
