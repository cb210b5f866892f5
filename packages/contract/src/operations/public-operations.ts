import type { Operation } from '../operation.ts';

/** What everybody may ask. */
export const publicOperations = {
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
} as const satisfies Record<string, Operation>;
