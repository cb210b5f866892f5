import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** The id of the request that something is done for. */
export const requestIds = new AsyncLocalStorage<string>();

/** The id that a request came with, where it can be one; else a new one. */
export function requestIdFrom(given: string | undefined): string {
  return given !== undefined && sane.test(given) ? given : randomUUID();
}

const sane = /^[\w.:~-]{1,64}$/;
