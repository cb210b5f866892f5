import { GoldSellerError, type PublicDocument } from '@gold-seller/criteria';
import { type KeptAnswer, keepAnswer, keptAnswer } from './kept-answer.ts';

/**
 * Reads a path of the origin, from the cache where that is fresh; none where the origin knows no such thing. `isRight`
 * says whether an answer's JSON is what was asked for. Throws `origin_unreachable`.
 */
export type ReadOrigin = (path: string, isRight: (value: unknown) => boolean) => Promise<PublicDocument | undefined>;

export interface CachedOriginOptions {
  readonly origin: string;
  readonly cache: Pick<Cache, 'match' | 'put'>;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  /** An origin that takes longer counts as down. */
  readonly timeoutMs: number;
  /** Told what is wrong with the origin while the cache still answers for it. */
  readonly report: (error: unknown) => void;
}

/** For so long an answer is not asked for again, and so much longer it is used if the origin fails. */
const freshMs = 60_000;
const staleMs = 60_000;

/**
 * An origin behind a cache. With what is kept here (at most two minutes), what browsers keep (two more) and the ledger's
 * outbox (seconds), a badge that was taken away is gone everywhere within five minutes.
 */
export function cachedOrigin(options: CachedOriginOptions): ReadOrigin {
  return async (path, isRight) => {
    const kept = await keptAnswer(options, path);
    const now = options.now();
    const age = kept === undefined ? Number.POSITIVE_INFINITY : now - kept.checkedAt;
    if (kept !== undefined && age < freshMs) return kept.document;
    try {
      const document = await askOrigin(options, { path, kept, isRight });
      await keepAnswer(options, path, { document, checkedAt: now }).catch(options.report);
      return document;
    } catch (error) {
      if (kept === undefined || age >= freshMs + staleMs) throw error;
      options.report(error);
      return kept.document;
    }
  };
}

interface Asked {
  readonly path: string;
  readonly kept: KeptAnswer | undefined;
  readonly isRight: (value: unknown) => boolean;
}

async function askOrigin(
  { origin, fetch, timeoutMs }: CachedOriginOptions,
  { path, kept, isRight }: Asked,
): Promise<PublicDocument | undefined> {
  const response = await answerOf(() =>
    fetch(origin + path, {
      headers: kept?.document === undefined ? {} : { 'If-None-Match': kept.document.etag },
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    }),
  );
  if (response.status === 304 && kept?.document !== undefined) return kept.document;
  const bytes = new Uint8Array(await answerOf(() => response.arrayBuffer()));
  const value = parseJson(bytes);
  const etag = response.headers.get('ETag');
  if (response.status === 200 && etag !== null && isRight(value)) return { bytes, etag, type: 'application/json' };
  if (response.status === 404 && isUnknown(value)) return undefined;
  throw unreachable(`answered ${path} with status ${response.status} and not with what was asked for`);
}

async function answerOf<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw unreachable('did not answer', cause);
  }
}

function unreachable(what: string, cause?: unknown): GoldSellerError {
  return new GoldSellerError('origin_unreachable', `The origin ${what}.`, { cause });
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function isUnknown(value: unknown): boolean {
  const type = (value as { readonly type?: unknown } | null | undefined)?.type; // safe: nothing is known of it yet
  return type === 'urn:gold-seller:problem:seller_unknown' || type === 'urn:gold-seller:problem:policy_unknown';
}
