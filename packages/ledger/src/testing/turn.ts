import { type Day, formatDay, type SellerEvent } from '@gold-seller/criteria';
import { eventOn } from './event-on.ts';

/** What an order's turn is told of: its own events, the seller, and the day it takes that turn. */
interface Telling {
  readonly placed: SellerEvent<'order.placed'>;
  readonly left: SellerEvent<'feedback.left'>;
  readonly life: readonly SellerEvent[];
  readonly day: Day;
  readonly to: { readonly seller: string };
}

type TellTurn = (telling: Telling) => readonly SellerEvent[];

const leftOut: TellTurn = ({ placed, day, to }) => [
  eventOn(
    'matter.excluded',
    day,
    { matter: { orderId: placed.data.orderId }, families: ['dispatch', 'delivery'], reason: 'disaster' },
    to,
  ),
];

/** What can become of an order, or of its seller on the way. */
const turns = {
  none: () => [],
  cancelled: ({ placed, day, to }) => [
    eventOn('order.cancelled', day - 6, { orderId: placed.data.orderId, by: 'seller', reason: 'out_of_stock' }, to),
  ],
  removed: ({ left, day, to }) => {
    const { feedbackId, orderId, buyer } = left.data;
    return [eventOn('feedback.removed', day, { feedbackId, orderId, buyer, leftAt: timeOf(left) }, to)];
  },
  revised: ({ left, day, to }) => [
    eventOn('feedback.revised', day, { ...left.data, leftAt: timeOf(left), stars: 1 }, to),
  ],
  withdrawn: ({ life, day, to }) => [
    eventOn('event.withdrawn', day, { source: 'test', id: life[day % life.length]?.id ?? '' }, to),
  ],
  excluded: leftOut,
  reinstated: (telling) => {
    const { placed, day, to } = telling;
    const matter = { orderId: placed.data.orderId };
    const back = { matter, families: ['delivery' as const], reason: 'appeal_upheld' as const };
    return [...leftOut(telling), eventOn('matter.reinstated', day + 1, back, to)];
  },
  excludedRatings: ({ placed, day, to }) => {
    const matter = { buyer: placed.data.buyer, week: '2026-W05' };
    return [eventOn('matter.excluded', day, { matter, families: ['feedback'], reason: 'fraud' }, to)];
  },
  fought: ({ placed, day, to }) => {
    const { orderId, amount } = placed.data;
    const disputeId = `d-${orderId}`;
    return [
      eventOn('dispute.opened', day, { disputeId, orderId, reason: 'defective' }, to),
      eventOn('dispute.closed', day + 9, { disputeId, orderId, outcome: 'lost' }, to),
      eventOn('order.refunded', day + 9, { orderId, amount: { ...amount, minor: 500 }, reason: 'defective' }, to),
    ];
  },
  asked: ({ placed, day, to }) => {
    const inquiryId = `i-${placed.data.orderId}`;
    return [
      eventOn('inquiry.received', day, { inquiryId, buyer: `asking ${placed.data.buyer}` }, to),
      eventOn('inquiry.answered', day + 1, { inquiryId }, to),
    ];
  },
  paused: ({ placed, day, to }) => [
    eventOn('seller.paused', day, { by: 'seller' }, to),
    eventOn('seller.resumed', day + 6, {}, to),
    eventOn('seller.updated', day, { category: `of ${placed.data.orderId}` }, to),
  ],
  stopped: ({ placed, day, to }) => {
    const { orderId } = placed.data;
    return [
      eventOn('seller.held', day, { holdId: orderId, reason: 'integrity' }, to),
      eventOn('seller.suspended', day + 3, { suspensionId: orderId, reason: 'fraud' }, to),
      eventOn('seller.reinstated', day + 5, { suspensionId: orderId }, to),
    ];
  },
  trained: ({ placed, day, to }) => [
    eventOn('training.completed', day, { module: placed.data.orderId, expires: formatDay(day + 20) }, to),
    eventOn('violation.upheld', day, { violationId: placed.data.orderId, kind: 'counterfeit', severity: 'major' }, to),
  ],
  reported: ({ day, to }) => [
    eventOn('metrics.reported', day, { day: formatDay(day - 1), measure: 'orders_due_to_ship', count: day % 7 }, to),
  ],
} as const satisfies Record<string, TellTurn>;

export type Turn = keyof typeof turns;

export const turnNames = Object.keys(turns) as Turn[]; // safe: the table's own keys

/** The events of a turn the order takes on a day; none where it was neither placed nor rated. */
export function turnOf(turn: Turn, life: readonly SellerEvent[], day: Day): readonly SellerEvent[] {
  const placed = life.find((event) => event.type === 'order.placed');
  const left = life.find((event) => event.type === 'feedback.left');
  if (placed === undefined || left === undefined) return [];
  return turns[turn]({ placed, left, life, day, to: { seller: placed.seller } });
}

function timeOf({ time }: SellerEvent): string {
  return new Date(time).toISOString();
}
