import type { Day } from '../day.ts';
import type { SellerEvent } from '../event.ts';
import { earliest, inOrder } from '../event-order.ts';
import { disputeReasons } from '../events/dispute.ts';
import { chargebackReasons, refundReasons } from '../events/order.ts';
import type { SettlementRules } from '../settlement.ts';
import { firstStandingRating } from './standing-rating.ts';

/** What the buyer, the marketplace and the bank said of an order in the end. */
export interface OrderVerdicts {
  /** A case is open and was not taken to the bank instead: nobody knows yet. */
  readonly pending: boolean;
  readonly closedDays: readonly Day[];
  /** The day the bank took the money back, or the seller gave it back for a fault of theirs, the later of both. */
  readonly paidBackDay: Day | undefined;
  readonly lost: boolean;
  readonly chargedBack: boolean;
  readonly refundedByFault: boolean;
  readonly notAsDescribed: boolean;
  readonly refunds: readonly SellerEvent<'order.refunded'>[];
  readonly stars: number | undefined;
}

/** Reads an order's disputes, refunds, chargebacks and ratings. Of a case's closings the first counts. */
export function orderVerdicts(events: readonly SellerEvent[], rules: SettlementRules): OrderVerdicts {
  const stars = firstStandingRating(events)?.data.stars;
  return { stars, ...(events.some(isTrouble) ? troubles(events, rules) : untroubled) };
}

const untroubled = {
  pending: false,
  closedDays: [],
  paidBackDay: undefined,
  lost: false,
  chargedBack: false,
  refundedByFault: false,
  notAsDescribed: false,
  refunds: [],
} as const;

function isTrouble({ type }: SellerEvent): boolean {
  return type.startsWith('dispute.') || type === 'order.refunded' || type === 'order.charged_back';
}

function troubles(events: readonly SellerEvent[], rules: SettlementRules): Omit<OrderVerdicts, 'stars'> {
  const cases = casesOf(events);
  const refunds = inOrder(events, 'order.refunded');
  const byFault = refunds.filter(({ data }) => refundReasons[data.reason].fault === 'seller');
  const chargeback = earliest(events, 'order.charged_back');
  const paidBack = [chargeback, byFault[0]].filter((event) => event !== undefined);
  return {
    pending: chargeback === undefined && cases.some(({ closed }) => closed === undefined),
    closedDays: cases.flatMap(({ closed }) => (closed === undefined ? [] : [rules.dayOf(closed.time)])),
    paidBackDay: paidBack.length === 0 ? undefined : Math.max(...paidBack.map(({ time }) => rules.dayOf(time))),
    lost: cases.some(({ closed }) => closed?.data.outcome === 'lost'),
    chargedBack: chargeback !== undefined && chargebackReasons[chargeback.data.reason] === 'seller',
    refundedByFault: byFault.length > 0,
    notAsDescribed:
      cases.some(saysNotAsDescribed) || byFault.some(({ data }) => refundReasons[data.reason].notAsDescribed),
    refunds,
  };
}

interface Case {
  opened: SellerEvent<'dispute.opened'> | undefined;
  closed: SellerEvent<'dispute.closed'> | undefined;
}

function casesOf(events: readonly SellerEvent[]): readonly Case[] {
  const cases = new Map<string, Case>();
  for (const step of inOrder(events, 'dispute.opened', 'dispute.closed')) {
    const { disputeId } = step.data;
    const each = cases.get(disputeId) ?? { opened: undefined, closed: undefined };
    cases.set(disputeId, each);
    if (step.type === 'dispute.opened') each.opened ??= step;
    else each.closed ??= step;
  }
  return [...cases.values()];
}

/** The seller lost, or gave in, over an item that was not what was promised. */
function saysNotAsDescribed({ opened, closed }: Case): boolean {
  const against = closed?.data.outcome === 'lost' || closed?.data.outcome === 'resolved_by_seller';
  return against && opened !== undefined && disputeReasons[opened.data.reason].notAsDescribed;
}
