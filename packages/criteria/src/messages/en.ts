import { enInPage } from './en/in-page.ts';
import { enAbout, enMetric } from './en/metrics.ts';
import { enStaff } from './en/staff.ts';
import type { Messages } from './messages.ts';

const cause: Messages['cause'] = {
  not_judged: 'Not judged yet.',
  not_earned: 'Not earned yet: the decision of {date} missed something.',
  out_of_scope: 'This programme does not judge sellers in your country or category.',
  hit: 'On the way: a recent decision met everything for {level}.',
  award_waits: 'Everything is met. {level} can come once the waiting time is over.',
  earned: '{level} was earned on {date}.',
  kept: 'Kept: the decision of {date} met everything.',
  recovered: 'No longer at risk: the decision of {date} met everything.',
  undecided: 'Kept for now: there is not enough data to judge by.',
  missed: 'At risk: a recent decision missed something.',
  loss_waits: 'At risk: enough decisions were missed, and {level} is kept until its minimum time is over.',
  lost_missed: 'Lost on {date}: too many decisions missed something.',
  lost_hard: 'Lost on {date}: a criterion that allows no exception was missed.',
  lost_dormant: 'Lost on {date}: there was not enough data for too long.',
  lost_on_probation: 'Lost on {date}: a decision was missed on probation after a change of owner.',
  lost_out_of_scope: 'Lost on {date}: this programme no longer judges sellers in your country or category.',
  lost_closed: 'Lost on {date}: the account was closed.',
  paused: 'Paused: nothing is earned meanwhile, and only a criterion that allows no exception can lose it.',
  frozen: 'Under review: nothing changes meanwhile.',
};

const act: Messages['advice']['act'] = {
  orders_completed: { one: 'Complete {count} more order', other: 'Complete {count} more orders' },
  distinct_buyers: {
    one: 'Complete an order of {count} more new buyer',
    other: 'Complete orders of {count} more new buyers',
  },
  gross_sales: { other: 'Sell for {count} more' },
  buyer_concentration: {
    one: 'Complete an order of {count} other buyer',
    other: 'Complete orders of {count} other buyers',
  },
  days_since_last_sale: { one: 'Sell {count} more item', other: 'Sell {count} more items' },
  positive_feedback_rate: {
    one: 'Get {count} more rating of 4 or 5 stars, with none of 1 or 2',
    other: 'Get {count} more ratings of 4 or 5 stars, with none of 1 or 2',
  },
  average_rating: {
    one: 'Get {count} more rating of 5 stars, with none below',
    other: 'Get {count} more ratings of 5 stars, with none below',
  },
  dsr_item_as_described: {
    one: 'Get {count} more rating of 5 stars for “item as described”',
    other: 'Get {count} more ratings of 5 stars for “item as described”',
  },
  dsr_communication: {
    one: 'Get {count} more rating of 5 stars for “communication”',
    other: 'Get {count} more ratings of 5 stars for “communication”',
  },
  dsr_shipping_speed: {
    one: 'Get {count} more rating of 5 stars for “shipping speed”',
    other: 'Get {count} more ratings of 5 stars for “shipping speed”',
  },
  on_time_ship_rate: { one: 'Ship the next order on time', other: 'Ship the next {count} orders on time' },
  seller_cancel_rate: {
    one: 'Ship the next order without cancelling',
    other: 'Ship the next {count} orders without cancelling one',
  },
  valid_tracking_rate: {
    one: 'Ship the next order with tracking',
    other: 'Ship the next {count} orders with tracking',
  },
  acceptance_rate: { one: 'Accept the next order', other: 'Accept the next {count} orders' },
  rejections_in_a_row: { one: 'Accept the next order', other: 'Accept the next {count} orders' },
  on_time_delivery_rate: {
    one: 'Have the next order arrive on time',
    other: 'Have the next {count} orders arrive on time',
  },
  median_handling_hours: {
    one: 'Ship the next order within {value}',
    other: 'Ship the next {count} orders within {value}',
  },
  median_response_hours: {
    one: 'Answer the next question within {value}',
    other: 'Answer the next {count} questions within {value}',
  },
  median_acceptance_hours: {
    one: 'Accept the next order within {value}',
    other: 'Accept the next {count} orders within {value}',
  },
  response_rate_24h: {
    one: 'Answer the next question within 24 hours',
    other: 'Answer the next {count} questions within 24 hours',
  },
  response_rate_48h: {
    one: 'Answer the next question within 48 hours',
    other: 'Answer the next {count} questions within 48 hours',
  },
  dispute_lost_rate: {
    one: 'Complete {count} more order without a lost dispute',
    other: 'Complete {count} more orders without a lost dispute',
  },
  not_as_described_rate: {
    one: 'Complete {count} more order as described',
    other: 'Complete {count} more orders as described',
  },
  order_defect_rate: {
    one: 'Complete {count} more order without a problem',
    other: 'Complete {count} more orders without a problem',
  },
  refund_rate_seller_fault: {
    one: 'Complete {count} more order without a refund by your fault',
    other: 'Complete {count} more orders without a refund by your fault',
  },
  chargeback_rate: {
    one: 'Complete {count} more order without a chargeback',
    other: 'Complete {count} more orders without a chargeback',
  },
  effective_positive_rate: {
    one: 'Complete {count} more order that is rated 4 or 5 stars',
    other: 'Complete {count} more orders that are rated 4 or 5 stars',
  },
  training_completed: { one: 'Complete {count} more training module', other: 'Complete {count} more training modules' },
  policy_acknowledged: { other: 'Read the policy and acknowledge it' },
};

/** The English words of what people read. */
export const en: Messages = {
  ...enInPage,
  level: {
    ...enInPage.level,
    advanced: 'Advanced seller',
    pro: 'Pro seller',
    star: 'Star seller',
    'top-rated': 'Top-rated seller',
    superhost: 'Super host',
    leader: 'Leader',
    platinum: 'Platinum seller',
    quality: 'Quality seller',
  },
  ...enStaff,
  metric: enMetric,
  about: enAbout,
  state: {
    none: 'no badge',
    candidate: 'on the way to the badge',
    held: 'holds the badge',
    at_risk: 'holds the badge, at risk',
    lost: 'lost the badge',
  },
  overlay: {
    closed: 'closed',
    suspended: 'suspended',
    under_review: 'under review',
    paused: 'paused',
    probation: 'on probation after a change of owner',
    active: 'active',
  },
  verdict: { met: 'met', missed: 'missed', undecided: 'not enough data', not_applicable: 'does not apply' },
  reason: {
    met: 'met',
    met_by_allowance: 'met: beyond the limit, but by no more buyers than are allowed',
    met_unless_sure: 'met: beyond the limit, but with so few it may be chance',
    missed: 'missed',
    missed_unsure: 'missed: within the limit, but with so few it may be chance',
    undecided: 'not enough data to tell',
    not_applicable: 'too few to apply',
  },
  cause,
  family: {
    dispatch: 'shipping',
    delivery: 'delivery',
    feedback: 'ratings',
    disputes: 'disputes',
    replies: 'replies',
  },
  exclusion: {
    appeal_upheld: 'an appeal was upheld',
    carrier_fault: 'the carrier was at fault',
    disaster: 'a disaster',
    buyer_fault: 'the buyer was at fault',
    fraud: 'fraud',
    staff: 'decided by the marketplace’s staff',
  },
  criterion: {
    atLeast: 'at least {value}',
    atMost: 'at most {value}',
    sureOfAtLeast: 'surely at least {value}',
    sureOfAtMost: 'surely at most {value}',
    unlessSurelyBelow: 'or not surely below {value}',
    unlessSurelyAbove: 'or not surely above {value}',
    within: 'within {value}',
    adaptive: { other: '{window} where they have at least {count} ({of}), otherwise {otherwise}' },
    adaptiveOwn: { other: '{window} where they have at least {count} to judge by, otherwise {otherwise}' },
    bestOf: 'the best of {windows}',
    hard: 'no exception',
    prior: 'as if {count} at {value} had been given before',
    leftOut: '{count} left out',
    allow: { one: 'or at most {count} buyer affected', other: 'or at most {count} buyers affected' },
    minSample: { one: 'with a sample of {count} or more', other: 'with a sample of {count} or more' },
    days: { one: '{count} day', other: '{count} days' },
    months: { one: '{count} calendar month', other: '{count} calendar months' },
  },
  advice: {
    act,
    nothing: 'Nothing to do: it is met.',
    due: '{act}, falling due from {from} to {to}.',
    dueOn: '{act}, falling due on {date}.',
    waitUntil: 'Nothing to do but wait until {date}.',
    wait: 'Nothing to do but wait.',
    notByThen: 'It cannot be met by then.',
    notByThenUntil: 'It cannot be met before {date}.',
    tips: 'Doing it {count} times or more makes {from} to {to} be read instead.',
    tipsAndMisses: 'Doing it {count} times or more makes {from} to {to} be read instead, where it is missed.',
    leaves: {
      one: 'From {date} on, {count} event that counts against you is no longer read.',
      other: 'From {date} on, {count} events that count against you are no longer read.',
    },
    firstDay: 'The badge can come on {date} at the earliest.',
    noFirstDay: 'No day is in sight on which the badge can come.',
  },
};
