import type { MessagesInPage } from '../messages.ts';

/** The English words a page with a badge needs: the others stay out of it. */
export const enInPage = {
  level: {
    gold: 'Gold seller',
    'gold-crown': 'Gold crown seller',
    rising: 'Rising seller',
  },
  metric: {
    account_age_days: 'Selling here for',
    orders_completed: 'Completed orders',
    distinct_buyers: 'Different buyers',
    positive_feedback_rate: 'Positive ratings',
    average_rating: 'Average rating',
    dsr_item_as_described: 'Item as described',
    dsr_communication: 'Communication',
    dsr_shipping_speed: 'Shipping speed',
    on_time_ship_rate: 'Shipped on time',
    seller_cancel_rate: 'Cancelled by the seller',
    valid_tracking_rate: 'Tracked',
    on_time_delivery_rate: 'Delivered on time',
    median_handling_hours: 'Usually ships within',
    median_response_hours: 'Usually replies within',
    response_rate_24h: 'Questions answered within a day',
    response_rate_48h: 'Questions answered within two days',
    dispute_lost_rate: 'Disputes lost',
    not_as_described_rate: 'Not as described',
    order_defect_rate: 'Orders gone wrong',
    effective_positive_rate: 'Orders rated positive',
    authenticity_violations: 'Counterfeits found',
  },
  badge: {
    since: 'Since {date}',
    figure: '. {name}: {value}',
    outOfFive: '{value} of 5',
    share: '{part} of {whole}',
    ratings: { one: '{count} rating', other: '{count} ratings' },
    decided: 'Decided {date}, policy version {version}',
    invite: 'Select to verify',
    verify: 'Verify this badge',
  },
} as const satisfies MessagesInPage;
