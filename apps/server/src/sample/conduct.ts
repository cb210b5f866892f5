/** How a seller works at one time: shares between 0 and 1. */
export interface Conduct {
  /** Shipped after the ship-by day. */
  readonly shipLate: number;
  /** Delivered after the promised day although shipped in time. */
  readonly deliverLate: number;
  /** Cancelled through the seller's fault. */
  readonly cancel: number;
  readonly untracked: number;
  /** Ratings of 1 or 2, 3 and 4 stars for what arrived in time; the rest is 5. */
  readonly unhappy: number;
  readonly neutral: number;
  readonly content: number;
}

/** From the best to the worst. The first three are around what `marketplaceDefault` asks of gold. */
export const conducts = {
  outstanding: {
    shipLate: 0.008,
    deliverLate: 0.02,
    cancel: 0.002,
    untracked: 0.02,
    unhappy: 0.006,
    neutral: 0.02,
    content: 0.12,
  },
  excellent: {
    shipLate: 0.012,
    deliverLate: 0.03,
    cancel: 0.0025,
    untracked: 0.04,
    unhappy: 0.013,
    neutral: 0.03,
    content: 0.15,
  },
  good: {
    shipLate: 0.035,
    deliverLate: 0.06,
    cancel: 0.01,
    untracked: 0.06,
    unhappy: 0.035,
    neutral: 0.05,
    content: 0.2,
  },
  fair: {
    shipLate: 0.08,
    deliverLate: 0.12,
    cancel: 0.025,
    untracked: 0.1,
    unhappy: 0.08,
    neutral: 0.08,
    content: 0.25,
  },
  poor: {
    shipLate: 0.22,
    deliverLate: 0.24,
    cancel: 0.07,
    untracked: 0.2,
    unhappy: 0.24,
    neutral: 0.12,
    content: 0.24,
  },
} as const satisfies Record<string, Conduct>;

export type ConductKey = keyof typeof conducts;

/** A conduct between two; `share` 0 is the first, 1 the second. */
export function conductBetween(from: Conduct, to: Conduct, share: number): Conduct {
  const at = (a: number, b: number) => a + (b - a) * share;
  return {
    shipLate: at(from.shipLate, to.shipLate),
    deliverLate: at(from.deliverLate, to.deliverLate),
    cancel: at(from.cancel, to.cancel),
    untracked: at(from.untracked, to.untracked),
    unhappy: at(from.unhappy, to.unhappy),
    neutral: at(from.neutral, to.neutral),
    content: at(from.content, to.content),
  };
}
