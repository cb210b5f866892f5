import { compareBadgeServers } from './compare-badge-servers.ts';

await compareBadgeServers('badge-304/hono', 304, (etag) => ({ 'If-None-Match': etag }));
