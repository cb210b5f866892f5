import type { MetricKey } from '../metric.ts';

/** A phrase by the plural category of its `{count}`, as `Intl.PluralRules` names them. */
export type PluralForms = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

const level: Readonly<Record<string, string>> = { gold: 'Gold seller', 'gold-crown': 'Gold crown seller' };

const metric = {
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
} as const satisfies Record<MetricKey, string>;

const badge = {
  since: 'Since {date}',
  figure: '. {name}: {value}',
  outOfFive: '{value} of 5',
  share: '{part} of {whole}',
  ratings: { one: '{count} rating', other: '{count} ratings' } satisfies PluralForms,
  decided: 'Decided {date}, policy version {version}',
  invite: 'Select to verify',
  verify: 'Verify this badge',
} as const;

/** What a page with a badge needs: the other words stay out of it. */
export const enInPage = { level, metric, badge } as const;

/** The English words of what people read. */
export const en = {
  level,
  metric,
  badge,
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
