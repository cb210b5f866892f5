/** Where Gold Seller is and how patiently it is asked. The last four are the world around: tests give their own. */
export interface Connection {
  /** The address of the API without `/v1`, like `https://gold.example`; empty on a page of the same origin. */
  readonly api: string;
  /** How often a request that may yet succeed is sent again; 4 unless told otherwise. */
  readonly retriesMax?: number;
  /** How long one attempt may take, its whole answer included; 10,000 unless told otherwise. */
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
  readonly now?: () => number;
  /** Waits so many milliseconds, and rejects as soon as the signal is aborted. */
  readonly sleep?: (millis: number, signal?: AbortSignal) => Promise<void>;
  /** A number of [0, 1). */
  readonly random?: () => number;
}

/** What every call takes beside its subject. */
export interface CallOptions {
  /** Ends the call, its waiting included; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** The address of a path of the API. */
export function apiUrl({ api }: Pick<Connection, 'api'>, path: string): string {
  return api.replace(/\/+$/, '') + path;
}
