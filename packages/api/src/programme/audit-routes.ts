import { type AuditPage, routes } from '@gold-seller/contract';
import type { AuditEntry, AuditLog } from '@gold-seller/ledger';
import { type OperatorRoutes, operatorRoute } from './operator-route.ts';

const pageSize = 50;

/** The routes about the audit log. */
export function auditRoutes(on: OperatorRoutes, audit: AuditLog): void {
  operatorRoute(on, routes.listAudit, async ({ query }) => {
    const limit = Number(query.limit ?? pageSize);
    const before = query.before === undefined ? {} : { before: Number(query.before) };
    // One more than is shown tells whether there is another page.
    const entries = await audit.list({ limit: limit + 1, ...before });
    const shown = entries.slice(0, limit);
    const next = entries.length > limit ? String(shown.at(-1)?.number) : null;
    return { entries: shown.map(wireEntry), next };
  });
}

function wireEntry({ target, why, at, outcome, ...entry }: AuditEntry): AuditPage['entries'][number] {
  const told = { ...entry, at: new Date(at).toISOString(), target: target ?? null, why: why ?? null };
  if (outcome === undefined) return { ...told, state: 'unknown' };
  return 'refused' in outcome
    ? { ...told, state: 'refused', code: outcome.refused }
    : { ...told, state: 'done', after: outcome.after };
}
