import { compareBadgeServers } from './compare-badge-servers.ts';

await compareBadgeServers('badge-read/hono', 200, () => ({}));
