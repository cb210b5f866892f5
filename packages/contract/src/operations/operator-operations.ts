import type { Operation } from '../operation.ts';
import type { ProblemCode } from '../problem.ts';

/** How whatever needs a key can fail. */
const guarded = [
  'key_missing',
  'key_unknown',
  'key_scope_missing',
  'request_invalid',
  'internal',
  'ledger_busy',
  'ledger_closed',
  'ledger_full',
] as const satisfies readonly ProblemCode[];

/** How whatever takes a body can fail besides. */
const withBody = [
  'json_broken',
  'media_type_unsupported',
  'request_too_large',
] as const satisfies readonly ProblemCode[];

/** What the operator of the programme does, with a key. */
export const operatorOperations = {
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
  listKeys: {
    id: 'listKeys',
    method: 'GET',
    path: '/v1/keys',
    audience: 'operator',
    scopes: ['keys:read'],
    errors: guarded,
  },
  createKey: {
    id: 'createKey',
    method: 'POST',
    path: '/v1/keys',
    audience: 'operator',
    scopes: ['keys:write'],
    errors: [...guarded, ...withBody, 'key_conflict'],
  },
  rotateKey: {
    id: 'rotateKey',
    method: 'POST',
    path: '/v1/keys/{key}/rotate',
    audience: 'operator',
    scopes: ['keys:write'],
    errors: [...guarded, ...withBody, 'key_conflict', 'key_not_found'],
  },
  revokeKey: {
    id: 'revokeKey',
    method: 'POST',
    path: '/v1/keys/{key}/revoke',
    audience: 'operator',
    scopes: ['keys:write'],
    errors: [...guarded, ...withBody, 'key_not_found'],
  },
  listAudit: {
    id: 'listAudit',
    method: 'GET',
    path: '/v1/audit',
    audience: 'operator',
    scopes: ['audit:read'],
    errors: guarded,
  },
} as const satisfies Record<string, Operation>;
