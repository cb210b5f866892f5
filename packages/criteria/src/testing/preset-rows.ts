import type { Side } from '../policy.ts';

/** Of a criterion: what earns, what keeps, what warns, and whether it is hard. */
type Row = readonly (Side | 'hard')[];

/**
 * What each preset asks for, by level and criterion, as programmes publish it (or as we chose: docs/decisions/0007): the
 * presets are held against this table.
 */
export const presetRows: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Row>>>>>> = {
  'gold-default': {
    gold: {
      account_age_days: [{ atLeast: 180 }, { atLeast: 180 }],
      'orders_completed/180d': [{ atLeast: 100 }, { atLeast: 60 }],
      'distinct_buyers/180d': [{ atLeast: 50 }, { atLeast: 30 }],
      'positive_feedback_rate/180d': [
        { atLeast: 0.97, bound: { kind: 'wilson', z: 1.645, atLeast: 0.95 }, minSample: 52 },
        { atLeast: 0.95, allow: 2, minSample: 30 },
      ],
      'dsr_item_as_described/180d': [
        { atLeast: 4.7, minSample: 20 },
        { atLeast: 4.6, minSample: 20 },
      ],
      'dispute_lost_rate/90d?orders_completed=400:365d': [
        { atMost: 0.005, allow: 1, minSample: 50 },
        { atMost: 0.01, allow: 2, minSample: 50 },
      ],
      'on_time_ship_rate/90d': [
        { atLeast: 0.95, allow: 1, minSample: 30 },
        { atLeast: 0.93, allow: 3, minSample: 30 },
      ],
      'seller_cancel_rate/90d': [
        { atMost: 0.015, allow: 1, minSample: 30 },
        { atMost: 0.025, allow: 2, minSample: 30 },
      ],
      'response_rate_24h/90d': [
        { atLeast: 0.9, allow: 1, minSample: 10, ifInsufficient: 'not_applicable' },
        { atLeast: 0.85, allow: 1, minSample: 10, ifInsufficient: 'not_applicable' },
      ],
      'authenticity_violations/365d': [{ atMost: 0 }, { atMost: 0 }, 'hard'],
      suspension: [{ atMost: 0 }, { atMost: 0 }, 'hard'],
    },
  },
  'small-seller-rising': {
    rising: {
      account_age_days: [{ atLeast: 60 }, { atLeast: 60 }],
      'orders_completed/180d': [{ atLeast: 10 }, { atLeast: 6 }],
      'distinct_buyers/180d': [{ atLeast: 8 }, { atLeast: 5 }],
      'positive_feedback_rate/365d': [
        { atLeast: 0.9, bound: { kind: 'wilson', z: 1.2816, atLeast: 0.8 }, minSample: 5 },
        { atLeast: 0.85, bound: { kind: 'wilson', z: 1.2816, atLeast: 0.8 }, minSample: 5 },
      ],
      'on_time_ship_rate/180d': [
        { atLeast: 0.9, allow: 1, minSample: 5 },
        { atLeast: 0.85, allow: 2, minSample: 5 },
      ],
      'dispute_lost_rate/365d': [
        { atMost: 0, allow: 1, minSample: 5 },
        { atMost: 0.02, allow: 1, minSample: 5 },
      ],
      'authenticity_violations/365d': [{ atMost: 0 }, { atMost: 0 }, 'hard'],
      suspension: [{ atMost: 0 }, { atMost: 0 }, 'hard'],
    },
  },
  'ebay-top-rated-like': {
    'top-rated': {
      account_age_days: [{ atLeast: 90 }, { atLeast: 90 }],
      'orders_completed/365d': [{ atLeast: 100 }, { atLeast: 100 }],
      'gross_sales/365d/USD': [{ atLeast: 100000 }, { atLeast: 100000 }],
      'order_defect_rate/90d?orders_completed=400:365d': [
        { atMost: 0.005, allow: 3 },
        { atMost: 0.005, allow: 3 },
      ],
      'dispute_lost_rate/90d?orders_completed=400:365d': [
        { atMost: 0.003, allow: 2 },
        { atMost: 0.003, allow: 2 },
      ],
      'on_time_ship_rate/90d?orders_completed=400:365d': [
        { atLeast: 0.97, allow: 5 },
        { atLeast: 0.97, allow: 5 },
      ],
      'valid_tracking_rate/90d': [{ atLeast: 0.95 }, { atLeast: 0.95 }],
    },
  },
  'etsy-star-like': {
    star: {
      account_age_days: [{ atLeast: 90 }, { atLeast: 90 }],
      'orders_completed/3m': [{ atLeast: 5 }, { atLeast: 5 }],
      'gross_sales/3m/USD': [{ atLeast: 30000 }, { atLeast: 30000 }],
      'response_rate_24h/3m': [
        { atLeast: 0.95, ifInsufficient: 'not_applicable' },
        { atLeast: 0.95, ifInsufficient: 'not_applicable' },
      ],
      'on_time_ship_rate/3m': [{ atLeast: 0.95 }, { atLeast: 0.95 }],
      'valid_tracking_rate/3m': [{ atLeast: 0.95 }, { atLeast: 0.95 }],
      'average_rating/3m': [{ atLeast: 4.8 }, { atLeast: 4.8 }],
    },
  },
  'mercadolider-gold-like': {
    leader: {
      account_age_days: [{ atLeast: 91 }, { atLeast: 91 }],
      'orders_completed/60d': [{ atLeast: 100 }, { atLeast: 100 }],
      'gross_sales/60d/MXN': [{ atLeast: 8000000 }, { atLeast: 8000000 }],
      'not_as_described_rate/60d?orders_completed=40:365d': [
        { atMost: 0.009999, minSample: 10 },
        { atMost: 0.009999, minSample: 10 },
      ],
      'dispute_lost_rate/60d?orders_completed=40:365d': [
        { atMost: 0.004999, minSample: 10 },
        { atMost: 0.004999, minSample: 10 },
      ],
      'seller_cancel_rate/60d?orders_completed=40:365d': [
        { atMost: 0.004999, minSample: 10 },
        { atMost: 0.004999, minSample: 10 },
      ],
      'on_time_ship_rate/60d?orders_completed=40:365d': [
        { atLeast: 0.920001, minSample: 10 },
        { atLeast: 0.920001, minSample: 10 },
      ],
    },
    gold: {
      account_age_days: [{ atLeast: 91 }, { atLeast: 91 }],
      'orders_completed/60d': [{ atLeast: 250 }, { atLeast: 250 }],
      'gross_sales/60d/MXN': [{ atLeast: 24000000 }, { atLeast: 24000000 }],
      'not_as_described_rate/60d?orders_completed=40:365d': [
        { atMost: 0.009999, minSample: 10 },
        { atMost: 0.009999, minSample: 10 },
      ],
      'dispute_lost_rate/60d?orders_completed=40:365d': [
        { atMost: 0.004999, minSample: 10 },
        { atMost: 0.004999, minSample: 10 },
      ],
      'seller_cancel_rate/60d?orders_completed=40:365d': [
        { atMost: 0.004999, minSample: 10 },
        { atMost: 0.004999, minSample: 10 },
      ],
      'on_time_ship_rate/60d?orders_completed=40:365d': [
        { atLeast: 0.920001, minSample: 10 },
        { atLeast: 0.920001, minSample: 10 },
      ],
    },
    platinum: {
      account_age_days: [{ atLeast: 91 }, { atLeast: 91 }],
      'orders_completed/60d': [{ atLeast: 750 }, { atLeast: 750 }],
      'gross_sales/60d/MXN': [{ atLeast: 64000000 }, { atLeast: 64000000 }],
      'not_as_described_rate/60d?orders_completed=40:365d': [
        { atMost: 0.009999, minSample: 10 },
        { atMost: 0.009999, minSample: 10 },
      ],
      'dispute_lost_rate/60d?orders_completed=40:365d': [
        { atMost: 0.004999, minSample: 10 },
        { atMost: 0.004999, minSample: 10 },
      ],
      'seller_cancel_rate/60d?orders_completed=40:365d': [
        { atMost: 0.004999, minSample: 10 },
        { atMost: 0.004999, minSample: 10 },
      ],
      'on_time_ship_rate/60d?orders_completed=40:365d': [
        { atLeast: 0.920001, minSample: 10 },
        { atLeast: 0.920001, minSample: 10 },
      ],
    },
  },
  'superhost-like': {
    superhost: {
      'orders_completed/365d': [{ atLeast: 10 }, { atLeast: 10 }],
      'response_rate_24h/365d': [{ atLeast: 0.9 }, { atLeast: 0.9 }],
      'seller_cancel_rate/365d': [
        { atMost: 0.01, allow: 1 },
        { atMost: 0.01, allow: 1 },
      ],
      'average_rating/365d': [{ atLeast: 4.8 }, { atLeast: 4.8 }],
    },
  },
  'walmart-pro-like': {
    rising: {
      account_age_days: [{ atLeast: 90 }, { atLeast: 90 }],
      'orders_completed/90d': [{ atLeast: 101 }, { atLeast: 101 }],
      'on_time_delivery_rate/90d': [{ atLeast: 0.9 }, { atLeast: 0.9 }],
      'seller_cancel_rate/90d': [{ atMost: 0.025 }, { atMost: 0.025 }],
      'response_rate_48h/30d': [
        { atLeast: 0.9, ifInsufficient: 'not_applicable' },
        { atLeast: 0.9, ifInsufficient: 'not_applicable' },
      ],
    },
    advanced: {
      account_age_days: [{ atLeast: 90 }, { atLeast: 90 }],
      'orders_completed/90d': [{ atLeast: 101 }, { atLeast: 101 }],
      'on_time_delivery_rate/90d': [{ atLeast: 0.925 }, { atLeast: 0.925 }],
      'seller_cancel_rate/90d': [{ atMost: 0.02 }, { atMost: 0.02 }],
      'response_rate_48h/30d': [
        { atLeast: 0.925, ifInsufficient: 'not_applicable' },
        { atLeast: 0.925, ifInsufficient: 'not_applicable' },
      ],
    },
    pro: {
      account_age_days: [{ atLeast: 90 }, { atLeast: 90 }],
      'orders_completed/90d': [{ atLeast: 251 }, { atLeast: 251 }],
      'on_time_delivery_rate/90d': [{ atLeast: 0.95 }, { atLeast: 0.95 }],
      'seller_cancel_rate/90d': [{ atMost: 0.015 }, { atMost: 0.015 }],
      'response_rate_48h/30d': [
        { atLeast: 0.95, ifInsufficient: 'not_applicable' },
        { atLeast: 0.95, ifInsufficient: 'not_applicable' },
      ],
    },
  },
  'mirakl-quality-like': {
    quality: {
      'order_defect_rate/30d': [
        { atMost: 0.05, minSample: 10 },
        { atMost: 0.1, minSample: 10 },
        { atMost: 0.05, minSample: 10 },
      ],
      'acceptance_rate/30d': [
        { atLeast: 0.95, minSample: 10 },
        { atLeast: 0.9, minSample: 10 },
        { atLeast: 0.95, minSample: 10 },
      ],
      'median_acceptance_hours/30d': [
        { atMost: 24, minSample: 10 },
        { atMost: 48, minSample: 10 },
        { atMost: 24, minSample: 10 },
      ],
      'on_time_ship_rate/30d': [
        { atLeast: 0.92, minSample: 10 },
        { atLeast: 0.88, minSample: 10 },
        { atLeast: 0.92, minSample: 10 },
      ],
      'valid_tracking_rate/30d': [
        { atLeast: 0.95, minSample: 25 },
        { atLeast: 0.9, minSample: 25 },
        { atLeast: 0.95, minSample: 25 },
      ],
      'response_rate_24h/30d': [
        { atLeast: 0.9, minSample: 10, ifInsufficient: 'not_applicable' },
        { atLeast: 0.8, minSample: 10, ifInsufficient: 'not_applicable' },
        { atLeast: 0.9, minSample: 10, ifInsufficient: 'not_applicable' },
      ],
      'average_rating/90d': [
        { atLeast: 4, minSample: 10 },
        { atLeast: 3.5, minSample: 10 },
        { atLeast: 4, minSample: 10 },
      ],
    },
  },
  'marketplace-default': {
    gold: {
      account_age_days: [{ atLeast: 180 }, { atLeast: 180 }],
      'orders_completed/180d': [{ atLeast: 100 }, { atLeast: 60 }],
      'distinct_buyers/180d': [{ atLeast: 50 }, { atLeast: 30 }],
      'positive_feedback_rate/180d': [
        { atLeast: 0.95, minSample: 30 },
        { atLeast: 0.93, minSample: 20 },
      ],
      'average_rating/180d': [
        { atLeast: 4.5, minSample: 30 },
        { atLeast: 4.4, minSample: 20 },
      ],
      'on_time_ship_rate/90d': [
        { atLeast: 0.95, minSample: 30 },
        { atLeast: 0.93, minSample: 20 },
      ],
      'on_time_delivery_rate/90d': [
        { atLeast: 0.92, minSample: 30 },
        { atLeast: 0.9, minSample: 20 },
      ],
      'seller_cancel_rate/90d': [
        { atMost: 0.015, minSample: 30 },
        { atMost: 0.025, minSample: 20 },
      ],
    },
    'gold-crown': {
      account_age_days: [{ atLeast: 180 }, { atLeast: 180 }],
      'orders_completed/180d': [{ atLeast: 1000 }, { atLeast: 800 }],
      'distinct_buyers/180d': [{ atLeast: 50 }, { atLeast: 30 }],
      'positive_feedback_rate/180d': [
        { atLeast: 0.97, minSample: 30 },
        { atLeast: 0.96, minSample: 20 },
      ],
      'average_rating/180d': [
        { atLeast: 4.5, minSample: 30 },
        { atLeast: 4.4, minSample: 20 },
      ],
      'on_time_ship_rate/90d': [
        { atLeast: 0.95, minSample: 30 },
        { atLeast: 0.93, minSample: 20 },
      ],
      'on_time_delivery_rate/90d': [
        { atLeast: 0.92, minSample: 30 },
        { atLeast: 0.9, minSample: 20 },
      ],
      'seller_cancel_rate/90d': [
        { atMost: 0.015, minSample: 30 },
        { atMost: 0.025, minSample: 20 },
      ],
    },
  },
  'olist-default': {
    gold: {
      account_age_days: [{ atLeast: 180 }, { atLeast: 180 }],
      'orders_completed/180d': [{ atLeast: 30 }, { atLeast: 20 }],
      'positive_feedback_rate/180d': [
        { atLeast: 0.9, minSample: 15 },
        { atLeast: 0.88, minSample: 15 },
      ],
      'on_time_ship_rate/180d': [{ atLeast: 0.9 }, { atLeast: 0.88 }],
      'on_time_delivery_rate/180d': [{ atLeast: 0.9 }, { atLeast: 0.88 }],
    },
  },
};
