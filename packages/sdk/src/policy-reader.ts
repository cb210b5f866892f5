import type { PolicyList, PublishedPolicy, PublishedPolicyDiff } from '@gold-seller/criteria/public-documents';
import { answerInvalid } from './answer.ts';
import { type AnswerCache, readThrough } from './answer-cache.ts';
import { GoldSellerApiError } from './api-error.ts';
import type { CallOptions, Connection } from './connection.ts';

/** Reads the rules that badges are given by. */
export interface PolicyReader {
  /** Every published version of every programme, in the order in which they were published. */
  policies(options?: CallOptions): Promise<PolicyList['policies']>;
  /** A published version, with all its rules; none where it is not published. */
  policy(programme: string, version: number, options?: CallOptions): Promise<PublishedPolicy | undefined>;
  /** What a version changes of the one published before it; none where it is not published. */
  policyChanges(programme: string, version: number, options?: CallOptions): Promise<PublishedPolicyDiff | undefined>;
}

export interface PolicyReaderOptions extends Connection {
  readonly cache?: AnswerCache;
}

/** A client that reads published policies; it needs no key. */
export function policyReader(options: PolicyReaderOptions): PolicyReader {
  const read = async <T>(path: string, { signal }: CallOptions, field: keyof T): Promise<T | undefined> => {
    const answer = await readThrough(options.cache, options, { path, signal });
    if ('code' in answer) {
      if (answer.code === 'policy_unknown') return undefined;
      throw new GoldSellerApiError(answer);
    }
    const { value } = answer;
    if (typeof value === 'object' && value !== null && field in value) return value as T; // safe: as the contract has it
    throw new GoldSellerApiError(answerInvalid('The answer is not about a policy.'));
  };
  const pathOf = (programme: string, version: number) =>
    `/v1/policies/${encodeURIComponent(programme)}/${encodeURIComponent(version)}`;
  return {
    policies: async (call = {}) => (await read<PolicyList>('/v1/policies', call, 'policies'))?.policies ?? [],
    policy: (programme, version, call = {}) => read<PublishedPolicy>(pathOf(programme, version), call, 'policy'),
    policyChanges: (programme, version, call = {}) =>
      read<PublishedPolicyDiff>(`${pathOf(programme, version)}/diff`, call, 'changes'),
  };
}
