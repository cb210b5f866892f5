import { operations } from '@gold-seller/contract';
import { Hono } from 'hono';
import { mount } from './mount.ts';
import { problemOfError, type Report } from './problem-response.ts';
import { routeUnknown } from './route-unknown.ts';

export interface HealthApiOptions {
  /** Fails where the server cannot be used; without it the server is well as long as it answers. */
  readonly health?: () => Promise<void>;
  readonly report?: Report;
}

/** Whether the server is up, for whoever runs it. */
export function healthApi({ health, report }: HealthApiOptions = {}): Hono {
  const app = new Hono();
  mount(app, operations.readHealth, {
    handle: async () => {
      await health?.();
      return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
    },
    failed: (error) => problemOfError(error, report),
  });
  app.notFound(routeUnknown([operations.readHealth]));
  return app;
}
