import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { withIdleLimit } from './idle-body.ts';
import { listenError } from './listen-error.ts';

/** A server that takes requests. */
export interface RunningServer {
  readonly url: string;
  /** Takes no new requests and waits for those under way. */
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly port: number;
  readonly hostname: string;
  /** So long a body may pause. */
  readonly bodyIdleMs?: number;
}

/** A body may be a stream of any length: it ends when it stops coming, where Node would cut it after five minutes. */
const serverOptions = { requestTimeout: 0, headersTimeout: 60_000 };

/** Serves an app on an address. Throws `port_in_use`, `option_invalid`. */
export function listen(app: Hono, { port, hostname, bodyIdleMs = 120_000 }: ListenOptions): Promise<RunningServer> {
  const fetch: typeof app.fetch = (request, env) => app.fetch(withIdleLimit(request, bodyIdleMs), env);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname, serverOptions }, (info) => {
      const host = hostname === '127.0.0.1' ? 'localhost' : hostname;
      resolve({ url: `http://${host}:${info.port}`, close });
    });
    const close = () =>
      new Promise<void>((done, failed) => {
        server.close((error) => (error === undefined ? done() : failed(error)));
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
    const settings = { hostSetting: 'HOST', portSetting: 'PORT' };
    server.once('error', (cause) => reject(listenError(cause, { host: hostname, port, ...settings })));
  });
}
