import { type Day, diffPolicies, formatDay, type Policy, type PublicDocument } from '@gold-seller/criteria';
import { en } from '@gold-seller/criteria/messages';
import {
  type PolicyList,
  type PublishedPolicy,
  type PublishedPolicyDiff,
  policyDiffKey,
  policyKey,
  policyListKey,
} from '@gold-seller/criteria/public-documents';
import { changeText } from '@gold-seller/criteria/wording';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { jsonDocument } from './json-document.ts';

/** The published policies as public documents, by their keys, made from the programme's log when they are asked for. */
export async function policyDocument(
  kysely: Kysely<Schema>,
  dayOf: (instant: number) => Day,
  key: string,
): Promise<PublicDocument | undefined> {
  const all = await published(kysely, dayOf);
  if (key === policyListKey) return jsonDocument(listOf(all));
  for (const [index, { policy, publishedOn }] of all.entries()) {
    const { programme, version } = policy;
    if (key === policyKey(programme, version)) return jsonDocument({ publishedOn, policy } satisfies PublishedPolicy);
    if (key === policyDiffKey(programme, version)) return jsonDocument(diffOf(all.slice(0, index), policy));
  }
  return undefined;
}

async function published(kysely: Kysely<Schema>, dayOf: (instant: number) => Day): Promise<readonly PublishedPolicy[]> {
  const rows = await kysely
    .selectFrom('programme_log')
    .select(['time', 'data'])
    .where('type', '=', 'policy_published')
    .orderBy('seq')
    .execute();
  // Safe: written by publishing, which has checked it.
  return rows.map(({ time, data }) => ({ publishedOn: formatDay(dayOf(time)), policy: JSON.parse(data) as Policy }));
}

function listOf(all: readonly PublishedPolicy[]): PolicyList {
  return {
    policies: all.map(({ publishedOn, policy: { programme, version, name, effectiveFrom } }) => {
      return { programme, version, name, effectiveFrom, publishedOn };
    }),
  };
}

/** Compared with the version of its programme that was published before it. */
function diffOf(earlier: readonly PublishedPolicy[], after: Policy): PublishedPolicyDiff {
  const { programme, version } = after;
  const before = earlier.findLast(({ policy }) => policy.programme === programme)?.policy;
  if (before === undefined) return { programme, from: null, to: version, onlyLoosens: false, changes: [] };
  const { changes, onlyLoosens } = diffPolicies(before, after);
  return {
    programme,
    from: before.version,
    to: version,
    onlyLoosens,
    changes: changes.map((change) => {
      const { kind, path, before: was, after: is } = change;
      const { text } = changeText(change, { language: 'en', messages: en });
      return { kind, path, text, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
    }),
  };
}
