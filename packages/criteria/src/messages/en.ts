import type { MetricKey } from '../metric.ts';

/** The English words of what people read. */
export const en = {
  level: { gold: 'Gold seller', 'gold-crown': 'Gold crown seller' } as Readonly<Record<string, string>>,
  metric: {
    account_age_days: 'Selling here for',
    orders_completed: 'Completed orders',
    distinct_buyers: 'Different buyers',
    positive_feedback_rate: 'Positive ratings',
    average_rating: 'Average rating',
    on_time_ship_rate: 'Shipped on time',
    seller_cancel_rate: 'Cancelled by the seller',
    on_time_delivery_rate: 'Delivered on time',
    response_rate_24h: 'Questions answered within a day',
    dispute_lost_rate: 'Disputes lost',
  } as const satisfies Record<MetricKey, string>,
  state: {
    none: 'no badge',
    candidate: 'on the way to the badge',
    held: 'holds the badge',
    at_risk: 'holds the badge, at risk',
    lost: 'lost the badge',
  },
  verdict: { met: 'met', missed: 'missed', undecided: 'not enough data', not_applicable: 'does not apply' },
} as const;

export type Messages = typeof en;
