import {
  type CompiledPolicy,
  compilePolicy,
  type Day,
  formatDay,
  GoldSellerError,
  type Policy,
  parsePolicy,
  policyInForce,
} from '@gold-seller/criteria';
import type { Database } from './database.ts';

/** The published policies of a ledger. */
export interface PolicyShelf {
  /** Publishes a version. The same again changes nothing; another content under its number is a `policy_conflict`. */
  publish(policy: Policy, now: number): void;
  /** The programmes, in the order in which they were first published. */
  programmes(): readonly string[];
  /** A published version, ready for deciding. Throws `policy_unknown`. */
  compiled(programme: string, version: number): CompiledPolicy;
  /** The version that decides on a day. Throws `policy_not_in_force` where none does yet. */
  inForce(programme: string, day: Day): CompiledPolicy;
}

/** Reads the shelf from the programme's log, and keeps it in step with what it publishes. */
export function policyShelf({ connection }: Database): PolicyShelf {
  const rows = connection.prepare(`select data from programme_log where type = 'policy_published' order by seq`).all();
  const published: CompiledPolicy[] = rows.map(({ data }) => compilePolicy(parsePolicy(JSON.parse(String(data)))));
  const insert = connection.prepare(`insert into programme_log (type, time, data) values ('policy_published', ?, ?)`);
  const find = (programme: string, version: number) =>
    published.find(({ policy }) => policy.programme === programme && policy.version === version);
  return {
    publish(policy, now) {
      const there = find(policy.programme, policy.version)?.policy;
      const data = JSON.stringify(parsePolicy(policy));
      if (there === undefined) {
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
    inForce(programme, day) {
      const versions = published.filter(({ policy }) => policy.programme === programme);
      const policy = policyInForce(
        versions.map((each) => each.policy),
        day,
      );
      const compiled = versions.find((each) => each.policy === policy);
      if (compiled !== undefined) return compiled;
      throw new GoldSellerError('policy_not_in_force', `no version of ${programme} is in force on ${formatDay(day)}`);
    },
  };
}
