import type { ApiKeyList, AuditPage, MadeApiKey, Scope, WireApiKey } from '@gold-seller/contract';
import { answerInvalid } from './answer.ts';
import { GoldSellerApiError } from './api-error.ts';
import { type ApiRequest, askApi } from './ask-api.ts';
import type { CallOptions, Connection } from './connection.ts';

/** What the operator does beside sending events. Every change may have a reason, which the audit log keeps. */
export interface OperatorDesk {
  /** The keys of the API, ended ones too, in the order in which they were made. */
  keys(options?: CallOptions): Promise<readonly WireApiKey[]>;
  /** Makes a key. Its secret is told this once. A key gives only scopes that it has itself. */
  createKey(key: NewKey, options?: CallOptions): Promise<MadeApiKey>;
  /** Makes a key of the same name and scopes; the old one stays open for a while, 24 hours unless told otherwise. */
  rotateKey(id: string, rotation?: KeyRotation, options?: CallOptions): Promise<MadeApiKey>;
  /** Ends a key at once. */
  revokeKey(id: string, reason?: Reason, options?: CallOptions): Promise<WireApiKey>;
  /** Who asked for which change, a page at a time, the newest first; `next` of a page is `before` of the one after it. */
  audit(page?: AuditAsked, options?: CallOptions): Promise<AuditPage>;
}

export interface Reason {
  readonly why?: string;
}

export interface NewKey extends Reason {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** A time with an offset; left out, it does not end. */
  readonly endsAt?: string;
}

export interface KeyRotation extends Reason {
  readonly overlapHours?: number;
  readonly endsAt?: string;
}

export interface AuditAsked {
  /** 1 to 100; 50 unless told otherwise. */
  readonly limit?: number;
  readonly before?: string;
}

export interface OperatorDeskOptions extends Connection {
  /** A key with the scopes that are needed: never in a page, where everybody could read it. */
  readonly key?: string;
}

/** A client for the operator's desk. What changes something is sent once: sent again, it might be done twice. */
export function operatorDesk(options: OperatorDeskOptions): OperatorDesk {
  const read = <T>(path: string, field: keyof T, call: CallOptions) => ask<T>(options, { path }, field, call);
  const change = <T>(path: string, body: object, field: keyof T, call: CallOptions) => {
    const request = { path, method: 'POST', body: JSON.stringify(body) } as const;
    return ask<T>({ ...options, retriesMax: 0 }, request, field, call);
  };
  const pathOf = (id: string) => `/v1/keys/${encodeURIComponent(id)}`;
  return {
    keys: async (call = {}) => (await read<ApiKeyList>('/v1/keys', 'keys', call)).keys,
    createKey: (key, call = {}) => change<MadeApiKey>('/v1/keys', key, 'secret', call),
    rotateKey: (id, rotation = {}, call = {}) => change<MadeApiKey>(`${pathOf(id)}/rotate`, rotation, 'secret', call),
    revokeKey: (id, reason = {}, call = {}) => change<WireApiKey>(`${pathOf(id)}/revoke`, reason, 'endsAt', call),
    audit({ limit, before } = {}, call = {}) {
      const query = new URLSearchParams({
        ...(limit !== undefined && { limit: String(limit) }),
        ...(before !== undefined && { before }),
      });
      return read<AuditPage>(`/v1/audit${query.size > 0 ? `?${query}` : ''}`, 'entries', call);
    },
  };
}

async function ask<T>(
  { key, ...connection }: OperatorDeskOptions,
  request: ApiRequest,
  field: keyof T,
  { signal }: CallOptions,
): Promise<T> {
  const headers = {
    ...(request.body !== undefined && { 'Content-Type': 'application/json' }),
    ...(key !== undefined && { Authorization: `Bearer ${key}` }),
  };
  const answer = await askApi(connection, { ...request, headers }, signal);
  if ('code' in answer) throw new GoldSellerApiError(answer);
  const value = answer.status === 304 ? undefined : answer.value;
  if (typeof value === 'object' && value !== null && field in value) return value as T; // safe: as the contract has it
  throw new GoldSellerApiError(answerInvalid('The answer is not what was asked for.'));
}
