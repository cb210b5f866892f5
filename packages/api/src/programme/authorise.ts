import type { Scope } from '@gold-seller/contract';
import { problemResponse } from '../problem-response.ts';

/** Who sent a request. */
export interface Caller {
  /** The key's name, for logs; not the key. */
  readonly name: string;
  readonly scopes: readonly Scope[];
}

/** Finds the caller a bearer token belongs to; none where nobody has it. Compares in constant time. */
export type Authenticate = (token: string) => Promise<Caller | undefined>;

export type Authorised = { readonly caller: Caller } | { readonly refusal: Response };

/** The caller of a request, if they have every scope that is needed. */
export async function authorise(
  headers: Headers,
  needed: readonly Scope[],
  authenticate: Authenticate,
): Promise<Authorised> {
  const header = headers.get('Authorization');
  if (header === null || !/^bearer\b/i.test(header)) {
    return refused('key_missing', 'Send the key as "Authorization: Bearer <key>".', '');
  }
  const token = bearerToken.exec(header)?.[1];
  const caller = token === undefined ? undefined : await authenticate(token);
  if (caller === undefined) return refused('key_unknown', 'Nobody has this key.', ', error="invalid_token"');
  const lacking = needed.find((scope) => !caller.scopes.includes(scope));
  if (lacking === undefined) return { caller };
  return refused(
    'key_scope_missing',
    `The key has not the scope ${lacking}.`,
    `, error="insufficient_scope", scope="${needed.join(' ')}"`,
  );
}

/** RFC 6750: `b64token`. */
const bearerToken = /^bearer +([\w.~+/-]+=*) *$/i;

function refused(code: 'key_missing' | 'key_unknown' | 'key_scope_missing', detail: string, more: string): Authorised {
  const headers = { 'WWW-Authenticate': `Bearer realm="gold-seller"${more}` };
  return { refusal: problemResponse(code, detail, { headers }) };
}
