import { metrics } from '../../metric.ts';
import type { Messages } from '../messages.ts';
import { enInPage } from './in-page.ts';

/** The names of metrics. */
export const enMetric: Messages['metric'] = {
  ...enInPage.metric,
  ownership_stable_days: 'Same owner for',
  fraud_hold: 'Open reviews',
  suspension: 'Suspensions',
  training_completed: 'Training completed',
  policy_acknowledged: 'Policy acknowledged',
  gross_sales: 'Sales',
  repeat_buyer_rate: 'Buyers who came back',
  buyer_concentration: 'Orders of the largest buyer',
  days_since_last_sale: 'Time since the last sale',
  buyer_cancel_share: 'Cancelled by buyers',
  acceptance_rate: 'Orders accepted',
  rejections_in_a_row: 'Orders turned down in a row',
  median_acceptance_hours: 'Usually accepts within',
  median_promised_handling_days: 'Usually promises to ship within',
  refund_rate_seller_fault: 'Refunds by the seller’s fault',
  chargeback_rate: 'Payments charged back',
  rating_coverage: 'Orders rated',
  policy_violations: 'Breaches of the rules',
  severe_policy_violations: 'Severe breaches of the rules',
};

/** What each metric is. */
// Safe: one definition per key of the very table.
export const enAbout = Object.fromEntries(
  Object.entries(metrics).map(([key, { definition }]) => [key, definition]),
) as Messages['about'];
