import type { PublicDocuments } from '@gold-seller/criteria';
import { policyDiffKey, policyKey, policyListKey } from '@gold-seller/criteria/public-documents';
import { problemResponse } from '../problem-response.ts';
import { publicCacheControl, publicHeaders } from './public-headers.ts';
import { publicResponse } from './public-response.ts';

/** What is read of the published policies: their list, one of them, or what one changes. */
export type PolicyAsked =
  | { readonly what: 'list' }
  | { readonly what: 'policy' | 'diff'; readonly programme: string; readonly version: string };

/** A document about policies: the bytes as they are. */
export async function readPolicy(
  documents: PublicDocuments,
  asked: PolicyAsked,
  ifNoneMatch: string | undefined,
): Promise<Response> {
  const key = keyOf(asked);
  const found = key === undefined ? undefined : await documents.get(key);
  if (found !== undefined) {
    return publicResponse(ifNoneMatch, { etag: found.etag, type: found.type, body: () => found.bytes });
  }
  return problemResponse('policy_unknown', 'No policy is published under this name and number.', {
    headers: { ...publicHeaders, 'Cache-Control': publicCacheControl },
  });
}

/** None where nothing can have the name, which then is no key for a store either. */
function keyOf(asked: PolicyAsked): string | undefined {
  if (asked.what === 'list') return policyListKey;
  const { what, programme, version } = asked;
  if (!programmeName.test(programme) || !versionNumber.test(version)) return undefined;
  return (what === 'policy' ? policyKey : policyDiffKey)(programme, Number(version));
}

const programmeName = /^[a-z][a-z0-9-]{0,63}$/;
const versionNumber = /^[1-9]\d{0,8}$/;
