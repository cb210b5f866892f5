import type { Policy } from '../policy.ts';
import type { ChangeKind, ChangeValue } from '../policy-diff/policy-change.ts';

/** A published version of a programme's policy, for everybody to read; it never changes. */
export interface PublishedPolicy {
  /** The date it was published, in the settlement's zone. */
  readonly publishedOn: string;
  readonly policy: Policy;
}

/** Every published version of every programme, in the order in which they were published. */
export interface PolicyList {
  readonly policies: readonly ListedPolicy[];
}

/** A version in the list of all. */
export interface ListedPolicy extends Pick<Policy, 'programme' | 'version' | 'name' | 'effectiveFrom'> {
  readonly publishedOn: string;
}

/** What a version changes of the one published before it. */
export interface PublishedPolicyDiff {
  readonly programme: string;
  /** The versions compared; `null` before the first. */
  readonly from: number | null;
  readonly to: number;
  /** Whether nobody can fare worse by it. */
  readonly onlyLoosens: boolean;
  readonly changes: readonly PublishedChange[];
}

/** One rule that is another now. */
export interface PublishedChange {
  readonly kind: ChangeKind;
  /** Where, by names: `levels.gold/on_time_ship_rate/90d/earn.atLeast`. */
  readonly path: string;
  /** In English. */
  readonly text: string;
  readonly before?: ChangeValue;
  readonly after?: ChangeValue;
}

export const policyListKey = 'policies';

export function policyKey(programme: string, version: number): string {
  return `policies/${programme}/${version}`;
}

export function policyDiffKey(programme: string, version: number): string {
  return `${policyKey(programme, version)}/diff`;
}
