import { isRunningSlot, type Measure, measures } from '../measure.ts';
import type { MetricKey } from '../metric.ts';

/** What a seller can do for a metric: how much one such act adds to which measures, on its due day. */
export interface Act {
  readonly adds: Readonly<Partial<Record<Measure, number>>>;
  /** The same by slot. */
  readonly slots: readonly { readonly slot: number; readonly each: number; readonly runs: boolean }[];
}

const completed = { orders_completed: 1, orders_open_to_dispute: 1 } as const;
const shipped = { orders_confirmed: 1, orders_due_to_ship: 1, orders_shipped_on_time: 1 } as const;
const rated = { ratings: 1, ratings_positive: 1, stars: 5 } as const;

/** The best a seller can do, once, for each metric; what is not here comes by waiting alone. */
export const acts = {
  orders_completed: { adds: completed },
  distinct_buyers: { adds: completed },
  gross_sales: { adds: {} },
  buyer_concentration: { adds: completed },
  days_since_last_sale: { adds: { orders_placed: 1 } },
  positive_feedback_rate: { adds: rated },
  average_rating: { adds: rated },
  dsr_item_as_described: { adds: { ...rated, item_as_described_ratings: 1, item_as_described_stars: 5 } },
  dsr_communication: { adds: { ...rated, communication_ratings: 1, communication_stars: 5 } },
  dsr_shipping_speed: { adds: { ...rated, shipping_speed_ratings: 1, shipping_speed_stars: 5 } },
  on_time_ship_rate: { adds: shipped },
  seller_cancel_rate: { adds: shipped },
  valid_tracking_rate: { adds: { ...shipped, parcels_to_track: 1, parcels_tracked: 1 } },
  rejections_in_a_row: { adds: { orders_to_accept: 1, orders_accepted: 1 } },
  acceptance_rate: { adds: { orders_to_accept: 1, orders_accepted: 1 } },
  on_time_delivery_rate: { adds: { deliveries_due: 1, deliveries_on_time: 1 } },
  median_handling_hours: { adds: { ...shipped, handling_to_1h: 1 } },
  median_response_hours: { adds: { reply_to_1h: 1 } },
  median_acceptance_hours: { adds: { acceptance_to_1h: 1 } },
  response_rate_24h: { adds: { inquiries_due_in_24_hours: 1, inquiries_answered_in_24_hours: 1 } },
  response_rate_48h: { adds: { inquiries_due_in_48_hours: 1, inquiries_answered_in_48_hours: 1 } },
  dispute_lost_rate: { adds: completed },
  not_as_described_rate: { adds: completed },
  order_defect_rate: { adds: completed },
  refund_rate_seller_fault: { adds: completed },
  chargeback_rate: { adds: completed },
  effective_positive_rate: { adds: { ...completed, orders_rated: 1, orders_rated_positive: 1 } },
  training_completed: { adds: { trainings: 1 } },
  policy_acknowledged: { adds: {} },
} as const satisfies { readonly [Key in MetricKey]?: Pick<Act, 'adds'> };

/** A metric for which something can be done. */
export type ActKey = keyof typeof acts;

/** What can be done for a metric; nothing where it comes by waiting alone. */
export function actOf(metric: MetricKey): Act | undefined {
  return actsByMetric.get(metric);
}

const actsByMetric: ReadonlyMap<string, Act> = new Map(
  Object.entries(acts).map(([metric, { adds }]) => {
    const slots = Object.entries(adds).map(([measure, each]) => {
      const { slot } = measures[measure as Measure]; // safe: the table's own keys
      return { slot, each, runs: isRunningSlot(slot) };
    });
    return [metric, { adds, slots }];
  }),
);
