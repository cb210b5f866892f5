import type { OperationId } from './operation.ts';
import type { Route } from './route.ts';
import { listBadges } from './routes/list-badges.ts';
import { listPolicies } from './routes/list-policies.ts';
import { readBadge } from './routes/read-badge.ts';
import { readBadgeImage } from './routes/read-badge-image.ts';
import { readHealth } from './routes/read-health.ts';
import { readHistory } from './routes/read-history.ts';
import { readPolicy } from './routes/read-policy.ts';
import { readPolicyDiff } from './routes/read-policy-diff.ts';
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
  readHealth,
} as const satisfies {
  readonly [Id in OperationId]: Route & { readonly id: Id };
};
