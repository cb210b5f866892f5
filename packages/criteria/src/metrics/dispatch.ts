import type { MetricRow } from './metric-row.ts';

/** Leaving on time, and not calling orders off. */
export const dispatchMetrics = {
  on_time_ship_rate: {
    kind: 'rate',
    numerator: ['orders_shipped_on_time'],
    denominator: ['orders_due_to_ship'],
    better: 'up',
    lagDays: 3,
    valueMax: 1,
    source: 'Shipped by the ship-by day over orders due to ship; Amazon late shipment, eBay late dispatch',
  },
  seller_cancel_rate: {
    kind: 'rate',
    numerator: ['orders_cancelled_by_seller'],
    denominator: ['orders_confirmed'],
    better: 'down',
    lagDays: 3,
    valueMax: 1,
    source: 'Cancelled by the seller over orders confirmed; Amazon pre-fulfilment cancels, Walmart',
  },
} as const satisfies Record<string, MetricRow>;
