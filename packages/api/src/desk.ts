import { type Operation, operatorOperations } from '@gold-seller/contract';
import type { Ledger } from '@gold-seller/ledger';
import { Hono } from 'hono';
import type { Report } from './problem-response.ts';
import { auditRoutes } from './programme/audit-routes.ts';
import type { Authenticate } from './programme/authorise.ts';
import { keyDesk } from './programme/key-desk.ts';
import { keyRoutes } from './programme/key-routes.ts';
import { routeUnknown } from './route-unknown.ts';

export interface DeskApiOptions {
  readonly ledger: Pick<Ledger, 'keys' | 'audit'>;
  readonly authenticate: Authenticate;
  readonly now: () => number;
  /** Told of errors nobody expected. */
  readonly report?: Report;
}

/** What the operator does beside sending events: keys, and the audit log of whatever is changed. */
export function deskApi({ ledger, authenticate, now, report }: DeskApiOptions): Hono {
  const app = new Hono();
  const on = { app, authenticate, report };
  keyRoutes(on, keyDesk(ledger, now), now);
  auditRoutes(on, ledger.audit);
  app.notFound(routeUnknown(deskOperations));
  return app;
}

const deskOperations: readonly Operation[] = Object.values(operatorOperations).filter(({ id }) => id !== 'sendEvents');
