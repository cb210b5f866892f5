import { findAttack } from './attack.ts';
import { findTopShare } from './buyer-share.ts';
import { findEarlyRating } from './early-rating.ts';
import { findEffectiveBuyers } from './effective-buyers.ts';
import type { Finding, FindSignal } from './finding.ts';
import { findPennyInflation } from './penny-inflation.ts';
import { findRatingBurst } from './rating-burst.ts';
import { findRefundAfterPraise } from './refund-after-praise.ts';
import { findSingletonShare } from './singleton-share.ts';

/** Every signal; its key is that of its thresholds. */
export const signals = {
  buyer_top1_share: {
    cause: 'concentration',
    suggests: 'review',
    reason: 'fraud',
    source: 'Fake-order policy of TikTok and Tokopedia [S92.a] names the pattern',
    find: findTopShare('buyer_top1_share', 1),
  },
  buyer_top5_share: {
    cause: 'concentration',
    suggests: 'review',
    reason: 'fraud',
    source: 'Fake-order policy of TikTok and Tokopedia [S92.a] names the pattern',
    find: findTopShare('buyer_top5_share', 5),
  },
  effective_buyers: {
    cause: 'concentration',
    suggests: 'review',
    reason: 'fraud',
    source: 'Herfindahl-Hirschman index, as for markets',
    find: findEffectiveBuyers,
  },
  rating_burst: {
    cause: 'burst',
    suggests: 'review',
    reason: 'fraud',
    source: 'Burst detection in review spam [S88.a]',
    find: findRatingBurst,
  },
  singleton_share: {
    cause: 'burst',
    suggests: 'review',
    reason: 'fraud',
    source: 'Singleton reviewers in bursts [S88.b]',
    find: findSingletonShare,
  },
  early_rating: {
    cause: 'timing',
    suggests: 'exclude',
    reason: 'fraud',
    source: 'Our own: who praises what nobody has seen yet did not receive it',
    find: findEarlyRating,
  },
  refund_after_praise: {
    cause: 'refund',
    suggests: 'exclude',
    reason: 'fraud',
    source: 'Lazada’s fake-order policy [S65] describes the pattern',
    find: findRefundAfterPraise,
  },
  penny_inflation: {
    cause: 'price',
    suggests: 'review',
    reason: 'fraud',
    source: 'Our own: reputation bought with the cheapest goods; all orders stand for the list prices',
    find: findPennyInflation,
  },
  attack: {
    cause: 'attack',
    suggests: 'exclude',
    reason: 'buyer_fault',
    source: 'eBay removes feedback of abusive buyers [S21]',
    find: findAttack,
  },
} as const satisfies Record<string, SignalRow>;

export type SignalKey = keyof typeof signals;

export const signalKeys = Object.keys(signals) as SignalKey[]; // safe: the table's own keys

export function signalRow(key: SignalKey): SignalRow {
  return signals[key];
}

export interface Signal extends Finding {
  readonly key: SignalKey;
  /** Leaving the ratings of its evidence out, or that a person looks at it. */
  readonly suggests: SignalRow['suggests'];
}

interface SignalRow {
  /** Signals of one cause tell the same twice; only those of different causes support each other. */
  readonly cause: 'concentration' | 'burst' | 'timing' | 'refund' | 'price' | 'attack';
  readonly suggests: 'exclude' | 'review';
  /** The published reason for what is left out; `buyer_fault` speaks for the seller, and so for no hold. */
  readonly reason: 'fraud' | 'buyer_fault';
  /** Where the signal comes from, by the numbers of `reference/programmes.md` §11; its threshold is in the rules. */
  readonly source: string;
  readonly find: FindSignal;
}
