import { operations } from '@gold-seller/contract';
import type { Instant } from '@gold-seller/criteria';
import { Hono } from 'hono';
import { mount } from './mount.ts';
import { problemOfError, type Report } from './problem-response.ts';
import type { Authenticate } from './programme/authorise.ts';
import type { Ingest, Intake, OnIngested } from './programme/intake.ts';
import type { Reject } from './programme/rejected-line.ts';
import { sendEvents } from './programme/send-events.ts';
import { routeUnknown } from './route-unknown.ts';

export { type DeskApiOptions, deskApi } from './desk.ts';
export { type HealthApiOptions, healthApi } from './health.ts';
export { problemOfError, type Report } from './problem-response.ts';
export type { Actor } from './programme/actor.ts';
export { isScope, type MadeKey, newApiKey, sha256Of } from './programme/api-key.ts';
export type { Authenticate, Caller } from './programme/authorise.ts';
export type { IngestOutcome } from './programme/ingest-outcome.ts';
export type { Ingest, OnIngested } from './programme/intake.ts';
export { isOpen, type KeyDesk, keyDesk } from './programme/key-desk.ts';
export type { Reject, RejectedLine } from './programme/rejected-line.ts';
export { routeUnknown } from './route-unknown.ts';

export interface ProgrammeApiOptions {
  readonly ingest: Ingest;
  /** Keeps what was not taken, for the operator to see and resend; without it, only the sender learns of it. */
  readonly reject?: Reject;
  readonly authenticate: Authenticate;
  readonly now: () => Instant;
  /** Told of errors nobody expected. */
  readonly report?: Report;
  readonly onIngested?: OnIngested;
}

/** What the operator of the programme does: events in. */
export function programmeApi(options: ProgrammeApiOptions): Hono {
  const { ingest, reject = async () => {}, authenticate, now, report, onIngested = () => {} } = options;
  const intake: Intake = { ingest, reject, now, report, onIngested };
  const app = new Hono();
  mount(app, operations.sendEvents, {
    handle: (c) => sendEvents(c.req.raw, authenticate, intake),
    failed: (error) => problemOfError(error, report),
  });
  app.notFound(routeUnknown([operations.sendEvents]));
  return app;
}
