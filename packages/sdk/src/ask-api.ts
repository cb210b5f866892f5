import { type ApiAnswer, answerOf } from './answer.ts';
import type { ApiFailure } from './api-error.ts';
import { retryWaitMs } from './back-off.ts';
import { apiUrl, type Connection } from './connection.ts';
import { sleep as realSleep } from './sleep.ts';

/** One request of the API. Every one may be sent again without harm: reading changes nothing, and an event counts once. */
export interface ApiRequest {
  readonly path: string;
  readonly method?: 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * Sends a request, again where that may help, and says what came of it. Only the caller's own signal makes it reject.
 */
export async function askApi(
  connection: Connection,
  request: ApiRequest,
  signal?: AbortSignal,
): Promise<ApiAnswer | ApiFailure> {
  const { retriesMax = 4, sleep = realSleep, random = Math.random } = connection;
  for (let attempt = 0; ; attempt++) {
    signal?.throwIfAborted();
    const answer = await attemptOnce(connection, request, signal);
    const waitMs = 'code' in answer && attempt < retriesMax ? retryWaitMs(answer, attempt, random) : undefined;
    if (waitMs === undefined) return answer;
    await sleep(waitMs, signal);
  }
}

/** The time limit holds until the last byte of the answer is read. */
async function attemptOnce(
  connection: Connection,
  { path, ...init }: ApiRequest,
  signal: AbortSignal | undefined,
): Promise<ApiAnswer | ApiFailure> {
  const { fetch = globalThis.fetch, timeoutMs = 10_000, now = Date.now } = connection;
  const limit = new AbortController();
  const stop = () => limit.abort(signal?.reason);
  const timer = setTimeout(() => limit.abort(), timeoutMs);
  signal?.addEventListener('abort', stop);
  try {
    const response = await fetch(apiUrl(connection, path), { ...init, signal: limit.signal });
    return answerOf(response, await response.text(), now());
  } catch (cause) {
    signal?.throwIfAborted();
    if (limit.signal.aborted) return { code: 'timed_out', detail: `No answer within ${timeoutMs} ms.`, cause };
    return { code: 'network_failed', detail: 'No answer came.', cause };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
