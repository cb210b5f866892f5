import type { MetricRow } from './metric-row.ts';

/** Cases closed against the seller. */
export const disputeMetrics = {
  dispute_lost_rate: {
    kind: 'rate',
    numerator: ['disputes_lost'],
    denominator: ['orders_open_to_dispute'],
    better: 'down',
    lagDays: 3,
    valueMax: 1,
    source: 'Cases closed against the seller over orders a case could be opened on; eBay, Mercado Libre',
  },
} as const satisfies Record<string, MetricRow>;
