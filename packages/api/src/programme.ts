import { type Operation, operations } from '@gold-seller/contract';
import type { Instant } from '@gold-seller/criteria';
import { Hono } from 'hono';
import { mount } from './mount.ts';
import { problemOfError, type Report } from './problem-response.ts';
import type { Authenticate } from './programme/authorise.ts';
import type { Ingest } from './programme/intake.ts';
import { sendEvents } from './programme/send-events.ts';
import { routeUnknown } from './route-unknown.ts';

export { type HealthApiOptions, healthApi } from './health.ts';
export type { Report } from './problem-response.ts';
export type { Authenticate, Caller } from './programme/authorise.ts';
export type { Ingest, IngestOutcome } from './programme/intake.ts';
export { routeUnknown } from './route-unknown.ts';

export interface ProgrammeApiOptions {
  readonly ingest: Ingest;
  readonly authenticate: Authenticate;
  readonly now: () => Instant;
  /** Told of errors nobody expected. */
  readonly report?: Report;
}

/** What the operator of the programme does: events in. */
export function programmeApi({ ingest, authenticate, now, report }: ProgrammeApiOptions): Hono {
  const app = new Hono();
  mount(app, operations.sendEvents, {
    handle: (c) => sendEvents(c.req.raw, authenticate, { ingest, now, report }),
    failed: (error) => problemOfError(error, report),
  });
  app.notFound(routeUnknown(programmeOperations));
  return app;
}

const programmeOperations: readonly Operation[] = Object.values(operations).filter(
  ({ audience }) => audience === 'operator',
);
