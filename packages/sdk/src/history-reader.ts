import type { PublishedHistory } from '@gold-seller/criteria/public-documents';
import { answerInvalid } from './answer.ts';
import { type AnswerCache, readThrough } from './answer-cache.ts';
import { GoldSellerApiError } from './api-error.ts';
import type { CallOptions, Connection } from './connection.ts';
import { isSellerId } from './seller-id.ts';

export interface HistoryReader {
  /** What a seller's badge was over time; none where nobody is known by this id. */
  history(seller: string, options?: CallOptions): Promise<PublishedHistory | undefined>;
}

export interface HistoryReaderOptions extends Connection {
  readonly cache?: AnswerCache;
}

/** A client that reads public histories; it needs no key. */
export function historyReader(options: HistoryReaderOptions): HistoryReader {
  return {
    async history(seller, { signal } = {}) {
      if (!isSellerId(seller)) return undefined;
      const answer = await readThrough(options.cache, options, { path: `/v1/badges/${seller}/history`, signal });
      if (!('code' in answer)) return checked(answer.value, seller);
      if (answer.code === 'seller_unknown') return undefined;
      throw new GoldSellerApiError(answer);
    },
  };
}

function checked(value: unknown, seller: string): PublishedHistory {
  const history = value as Partial<PublishedHistory> | null; // safe: nothing is known of it yet
  if (history?.version === 1 && history.seller === seller && Array.isArray(history.programmes)) {
    return history as PublishedHistory; // safe: as the contract has it
  }
  throw new GoldSellerApiError(answerInvalid('The answer is not the history that was asked for.'));
}
