import { type ApiAnswer, answerInvalid } from './answer.ts';
import type { ApiFailure } from './api-error.ts';
import { askApi } from './ask-api.ts';
import type { Connection } from './connection.ts';

/** Where answers are kept by the path that was asked for; a `Map` is one, and forgets nothing. */
export interface AnswerCache {
  get(path: string): KeptAnswer | undefined;
  set(path: string, answer: KeptAnswer): unknown;
}

export interface KeptAnswer {
  readonly etag: string;
  readonly value: unknown;
}

/** Reads a path; what the cache keeps is asked for only in so far as it has changed, and never used unasked. */
export async function readThrough(
  cache: AnswerCache | undefined,
  connection: Connection,
  { path, signal }: { readonly path: string; readonly signal: AbortSignal | undefined },
): Promise<Pick<KeptAnswer, 'value'> | ApiFailure> {
  const kept = cache?.get(path);
  const headers: Readonly<Record<string, string>> = kept === undefined ? {} : { 'If-None-Match': kept.etag };
  const answer: ApiAnswer | ApiFailure = await askApi(connection, { path, headers }, signal);
  if ('code' in answer) return answer;
  if (answer.status === 304) return kept ?? answerInvalid('The answer is what we have, and we have none.');
  const { etag, value } = answer;
  if (etag !== null) cache?.set(path, { etag, value });
  return answer;
}
