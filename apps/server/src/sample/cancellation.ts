import type { EventData } from '@gold-seller/criteria';
import { millisPerHour, millisPerMinute } from './duration.ts';
import { type Happening, happening } from './happening.ts';
import { instantOn, type SampleOrder } from './sample-order.ts';

type Cancelling = Omit<EventData<'order.cancelled'>, 'orderId'>;

interface CancellationRow {
  readonly weight: number;
  readonly as: Cancelling;
  /** Days after the ship-by day; left out where it comes within a day and a half of the order. */
  readonly daysOverdueMax?: number;
}

const bySellersFault: readonly CancellationRow[] = [
  { weight: 60, as: { by: 'seller', reason: 'out_of_stock' } },
  { weight: 12, as: { by: 'seller', reason: 'price_error' } },
  { weight: 14, as: { by: 'seller' } },
  { weight: 14, as: { by: 'marketplace', reason: 'never_shipped' }, daysOverdueMax: 6 },
];

const byOthers: readonly CancellationRow[] = [
  { weight: 60, as: { by: 'buyer', reason: 'changed_mind' } },
  { weight: 8, as: { by: 'buyer' } },
  { weight: 15, as: { by: 'marketplace', reason: 'payment_failed' } },
  { weight: 10, as: { by: 'seller', reason: 'address_invalid' } },
  { weight: 4, as: { by: 'marketplace', reason: 'fraud' } },
  { weight: 3, as: { by: 'unknown', reason: 'other' } },
];

const byOthersShare = 0.017;

/** The cancellation of an order that is called off before it ships; nothing for most. */
export function drawCancellation(order: SampleOrder): Happening | undefined {
  const { seller, conduct, orderId } = order;
  const draw = seller.random.next() - conduct.cancel;
  if (draw >= byOthersShare) return undefined;
  const row = seller.random.weighted(draw < 0 ? bySellersFault : byOthers);
  return happening({
    type: 'order.cancelled',
    id: `${orderId}.cancelled`,
    seller: seller.id,
    at: instantOf(order, row),
    data: { orderId, ...row.as },
  });
}

function instantOf({ seller, placedAt, shipByDay }: SampleOrder, { daysOverdueMax }: CancellationRow): number {
  const { random } = seller;
  if (daysOverdueMax === undefined)
    return placedAt + Math.floor(random.between(5 * millisPerMinute, 36 * millisPerHour));
  return instantOn(shipByDay + 1 + random.below(daysOverdueMax), { hour: 6 }, seller);
}
