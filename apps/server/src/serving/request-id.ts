import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** The request that something is done for. */
export const currentRequest = new AsyncLocalStorage<RequestId>();

/** The id of a request, read or made when it is first asked for: most requests never need one. */
export class RequestId {
  readonly #readGiven: () => string | undefined;
  #text: string | undefined;

  /** Of a request that may have come with an id, if it can be one. */
  constructor(readGiven: () => string | undefined) {
    this.#readGiven = readGiven;
  }

  get text(): string {
    this.#text ??= this.#given() ?? randomUUID();
    return this.#text;
  }

  #given(): string | undefined {
    const given = this.#readGiven();
    return given !== undefined && sane.test(given) ? given : undefined;
  }
}

const sane = /^[\w.:~-]{1,64}$/;
