import type { OperationId } from './operation.ts';
import type { Route } from './route.ts';
import { listBadges } from './routes/list-badges.ts';
import { readBadge } from './routes/read-badge.ts';
import { readBadgeImage } from './routes/read-badge-image.ts';
import { readHealth } from './routes/read-health.ts';
import { sendEvents } from './routes/send-events.ts';

/** Every route by its operation: what is served, documented and tested comes from here. */
export const routes = { readBadge, listBadges, readBadgeImage, sendEvents, readHealth } as const satisfies {
  readonly [Id in OperationId]: Route & { readonly id: Id };
};
