import type { ProblemCode } from './problem.ts';

// Without schemas, so that what runs at the edge can mount its routes and load nothing of zod.

/** Where an operation is mounted, who may call it and how it can fail. */
export interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  /** With its parameters in braces, like `/v1/badges/{seller}`. */
  readonly path: string;
  readonly audience: Audience;
  /** Every one of them is needed; empty where no key is. */
  readonly scopes: readonly Scope[];
  readonly errors: readonly ProblemCode[];
}

/** `public`: everybody, from any page, cacheable. `operator`: a key with scopes. `server`: whoever runs the server. */
export type Audience = 'public' | 'operator' | 'server';

/** What a key may do. */
export const scopes = ['events:write'] as const;

export type Scope = (typeof scopes)[number];

/** Every operation by its id. */
export const operations = {
  readBadge: {
    id: 'readBadge',
    method: 'GET',
    path: '/v1/badges/{seller}',
    audience: 'public',
    scopes: [],
    errors: ['seller_unknown', 'internal', 'origin_unreachable'],
  },
  listBadges: {
    id: 'listBadges',
    method: 'GET',
    path: '/v1/badges',
    audience: 'public',
    scopes: [],
    errors: ['request_invalid', 'internal', 'origin_unreachable'],
  },
  readBadgeImage: {
    id: 'readBadgeImage',
    method: 'GET',
    path: '/v1/badges/{seller}.svg',
    audience: 'public',
    scopes: [],
    errors: [],
  },
  readHistory: {
    id: 'readHistory',
    method: 'GET',
    path: '/v1/badges/{seller}/history',
    audience: 'public',
    scopes: [],
    errors: ['seller_unknown', 'internal', 'origin_unreachable'],
  },
  listPolicies: {
    id: 'listPolicies',
    method: 'GET',
    path: '/v1/policies',
    audience: 'public',
    scopes: [],
    errors: ['internal', 'origin_unreachable'],
  },
  readPolicy: {
    id: 'readPolicy',
    method: 'GET',
    path: '/v1/policies/{programme}/{version}',
    audience: 'public',
    scopes: [],
    errors: ['policy_unknown', 'internal', 'origin_unreachable'],
  },
  readPolicyDiff: {
    id: 'readPolicyDiff',
    method: 'GET',
    path: '/v1/policies/{programme}/{version}/diff',
    audience: 'public',
    scopes: [],
    errors: ['policy_unknown', 'internal', 'origin_unreachable'],
  },
  sendEvents: {
    id: 'sendEvents',
    method: 'POST',
    path: '/v1/events',
    audience: 'operator',
    scopes: ['events:write'],
    errors: [
      'json_broken',
      'request_invalid',
      'key_missing',
      'key_unknown',
      'key_scope_missing',
      'event_conflict',
      'matter_sealed',
      'seller_erased',
      'request_too_large',
      'media_type_unsupported',
      'event_too_large',
      'field_invalid',
      'field_missing',
      'field_unknown',
      'time_in_future',
      'time_without_offset',
      'type_unknown',
      'internal',
      'ledger_busy',
      'ledger_closed',
      'ledger_full',
    ],
  },
  readHealth: {
    id: 'readHealth',
    method: 'GET',
    path: '/healthz',
    audience: 'server',
    scopes: [],
    errors: ['internal', 'ledger_closed'],
  },
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof operations;
