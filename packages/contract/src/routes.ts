import type { OperationId } from './operations.ts';
import type { Route } from './route.ts';
import { createKey } from './routes/create-key.ts';
import { listAudit } from './routes/list-audit.ts';
import { listBadges } from './routes/list-badges.ts';
import { listKeys } from './routes/list-keys.ts';
import { listPolicies } from './routes/list-policies.ts';
import { readBadge } from './routes/read-badge.ts';
import { readBadgeImage } from './routes/read-badge-image.ts';
import { readHealth } from './routes/read-health.ts';
import { readHistory } from './routes/read-history.ts';
import { readPolicy } from './routes/read-policy.ts';
import { readPolicyDiff } from './routes/read-policy-diff.ts';
import { revokeKey } from './routes/revoke-key.ts';
import { rotateKey } from './routes/rotate-key.ts';
import { sendEvents } from './routes/send-events.ts';

/** Every route by its operation: what is served, documented and tested comes from here. */
export const routes = {
  readBadge,
  listBadges,
  readBadgeImage,
  readHistory,
  listPolicies,
  readPolicy,
  readPolicyDiff,
  sendEvents,
  listKeys,
  createKey,
  rotateKey,
  revokeKey,
  listAudit,
  readHealth,
} as const satisfies {
  readonly [Id in OperationId]: Route & { readonly id: Id };
};
