import { publicApi } from '@gold-seller/api/public';
import type { Hono } from 'hono';
import { cachedOrigin } from './cached-origin.ts';
import { originDocuments } from './origin-documents.ts';

export interface Environment {
  /** The Gold Seller server behind this Worker, like `https://gold.example`. */
  readonly ORIGIN: string;
}

/** The public API, answered near whoever asks. */
const worker = {
  fetch(request: Request, { ORIGIN }: Environment): Response | Promise<Response> {
    if (app?.origin !== ORIGIN) app = { origin: ORIGIN, api: edgeApi(ORIGIN) };
    return app.api.fetch(request);
  },
};

export default worker;

/** Made once for all requests an isolate answers. */
let app: { readonly origin: string; readonly api: Hono } | undefined;

function edgeApi(origin: string): Hono {
  const report = (error: unknown) => console.error(error);
  const read = cachedOrigin({
    origin: origin.replace(/\/+$/, ''),
    cache: (caches as unknown as { readonly default: Cache }).default, // safe: Workers have it
    fetch: (input, init) => fetch(input, init),
    now: Date.now,
    timeoutMs: 5000,
    report,
  });
  return publicApi({ documents: originDocuments(read), report });
}
