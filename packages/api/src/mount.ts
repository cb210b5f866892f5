import type { Operation } from '@gold-seller/contract';
import type { Context, Hono } from 'hono';

/** Answers a request; what it throws is answered by `failed`. */
export interface Endpoint {
  handle(c: Context): Promise<Response>;
  failed(error: unknown): Response;
}

/**
 * Mounts an operation of the contract. Errors are caught here and not by the app's own handler, so that an app which
 * takes these routes over with `route()` calls them directly.
 */
export function mount(app: Hono, operation: Operation, { handle, failed }: Endpoint): void {
  app.on(operation.method, honoPath(operation.path), async (c) => {
    try {
      return await handle(c);
    } catch (error) {
      return failed(error);
    }
  });
}

/** `/v1/badges/{seller}.svg` as Hono writes it; the parameter has the ending in it. */
export function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}(\.\w+)?/g, (_, name: string, ending?: string) =>
    ending === undefined ? `:${name}` : `:${name}{[^/]+\\${ending}}`,
  );
}
