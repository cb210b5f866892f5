import type { Band, MetricRow } from './metric-row.ts';

const handling: readonly Band[] = [
  { upTo: 1, measure: 'handling_to_1h' },
  { upTo: 2, measure: 'handling_to_2h' },
  { upTo: 4, measure: 'handling_to_4h' },
  { upTo: 8, measure: 'handling_to_8h' },
  { upTo: 12, measure: 'handling_to_12h' },
  { upTo: 24, measure: 'handling_to_24h' },
  { upTo: 48, measure: 'handling_to_48h' },
  { upTo: 72, measure: 'handling_to_72h' },
];

const replies: readonly Band[] = [
  { upTo: 1, measure: 'reply_to_1h' },
  { upTo: 2, measure: 'reply_to_2h' },
  { upTo: 4, measure: 'reply_to_4h' },
  { upTo: 8, measure: 'reply_to_8h' },
  { upTo: 12, measure: 'reply_to_12h' },
  { upTo: 24, measure: 'reply_to_24h' },
  { upTo: 48, measure: 'reply_to_48h' },
  { upTo: 72, measure: 'reply_to_72h' },
];

const acceptance: readonly Band[] = [
  { upTo: 1, measure: 'acceptance_to_1h' },
  { upTo: 2, measure: 'acceptance_to_2h' },
  { upTo: 4, measure: 'acceptance_to_4h' },
  { upTo: 8, measure: 'acceptance_to_8h' },
  { upTo: 12, measure: 'acceptance_to_12h' },
  { upTo: 24, measure: 'acceptance_to_24h' },
  { upTo: 48, measure: 'acceptance_to_48h' },
  { upTo: 72, measure: 'acceptance_to_72h' },
];

const promised: readonly Band[] = [
  { upTo: 1, measure: 'promised_to_1d' },
  { upTo: 2, measure: 'promised_to_2d' },
  { upTo: 3, measure: 'promised_to_3d' },
  { upTo: 5, measure: 'promised_to_5d' },
  { upTo: 7, measure: 'promised_to_7d' },
  { upTo: 10, measure: 'promised_to_10d' },
  { upTo: 14, measure: 'promised_to_14d' },
];

/** How long things take, known by bands of hours or days. */
export const durationMetrics = {
  median_handling_hours: {
    kind: 'median',
    bands: handling,
    over: 'handling_over_72h',
    unit: 'hours',
    better: 'down',
    lagDays: 3,
    shown: true,
    definition: 'The middle one of the hours from order to first scan, in working time',
    source: 'AliExpress seven-day scan, TikTok Shop share shipped in two days',
  },
  median_response_hours: {
    kind: 'median',
    bands: replies,
    over: 'reply_over_72h',
    unit: 'hours',
    better: 'down',
    lagDays: 3,
    shown: true,
    definition: 'The middle one of the hours to the first reply by a person',
    source: 'TikTok Shop shows the reply time',
  },
  median_acceptance_hours: {
    kind: 'median',
    bands: acceptance,
    over: 'acceptance_over_72h',
    unit: 'hours',
    better: 'down',
    lagDays: 3,
    shown: false,
    definition: 'The middle one of the hours from order to the seller’s yes or no',
    source: 'Mirakl acceptance time',
  },
  median_promised_handling_days: {
    kind: 'median',
    bands: promised,
    over: 'promised_over_14d',
    unit: 'days',
    better: 'none',
    lagDays: 3,
    shown: false,
    definition: 'The middle one of the days from order to ship-by',
    source: 'Shown, not judged: it exposes promises padded to be kept',
  },
} as const satisfies Record<string, MetricRow>;
