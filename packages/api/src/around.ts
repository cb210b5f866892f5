import type { Context } from 'hono';

/**
 * Something done around the answering of every request, like measuring it; what it returns is sent. `route` is the route
 * as the contract writes it, known once it was answered; nothing where none did.
 */
export type Around = (
  c: Context,
  route: () => string | undefined,
  answer: () => Promise<Response>,
) => Promise<Response>;

/** One around the other. */
export function inside(outer: Around, inner: Around): Around {
  return (c, route, answer) => outer(c, route, () => inner(c, route, answer));
}
