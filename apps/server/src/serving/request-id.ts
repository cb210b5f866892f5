import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** The request that something is done for. */
export const currentRequest = new AsyncLocalStorage<RequestId>();

/** The id of a request, made when it is first asked for: most requests never need one. */
export class RequestId {
  readonly #given: string | undefined;
  #made: string | undefined;

  /** Of a request that came with this id, if it can be one. */
  constructor(given: string | undefined) {
    this.#given = given !== undefined && sane.test(given) ? given : undefined;
  }

  get text(): string {
    this.#made ??= this.#given ?? randomUUID();
    return this.#made;
  }
}

const sane = /^[\w.:~-]{1,64}$/;
