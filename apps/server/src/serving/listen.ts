import { GoldSellerError } from '@gold-seller/criteria';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** A server that takes requests. */
export interface RunningServer {
  readonly url: string;
  /** Takes no new requests and waits for those under way. */
  close(): Promise<void>;
}

/** Serves an app on an address. Throws `port_in_use`. */
export function listen(
  app: Hono,
  { port, hostname }: { readonly port: number; readonly hostname: string },
): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, (info) => {
      const host = hostname === '127.0.0.1' ? 'localhost' : hostname;
      resolve({ url: `http://${host}:${info.port}`, close });
    });
    const close = () =>
      new Promise<void>((done, failed) => {
        server.close((error) => (error === undefined ? done() : failed(error)));
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE';
      reject(
        taken ? new GoldSellerError('port_in_use', `port ${port} is in use: set PORT to another`, { cause }) : cause,
      );
    });
  });
}
