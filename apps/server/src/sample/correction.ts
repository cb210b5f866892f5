import type { EventData } from '@gold-seller/criteria';
import type { Delivery } from './delivery.ts';
import { millisPerDay, millisPerHour } from './duration.ts';
import { type Happening, happening } from './happening.ts';
import type { SampleOrder } from './sample-order.ts';

/** The report of a delivery, with what is put right about it afterwards: a misread scan, or a lateness nobody minds. */
export function correctionsOf(order: SampleOrder, delivery: Delivery): readonly Happening[] {
  const { random } = order.seller;
  const reported = random.chance(misreadShare) ? misread(order, delivery) : [delivered(order, delivery.at, '')];
  return delivery.late && random.chance(excludedShareOfLate) ? [...reported, ...excluded(order, delivery)] : reported;
}

const misreadShare = 0.002;
const excludedShareOfLate = 0.05;
const reinstatedShare = 0.2;

const reasons = [
  { weight: 6, reason: 'carrier_fault' },
  { weight: 2, reason: 'disaster' },
  { weight: 1, reason: 'buyer_fault' },
  { weight: 1, reason: 'appeal_upheld' },
] as const satisfies readonly { weight: number; reason: EventData<'matter.excluded'>['reason'] }[];

function delivered({ seller, orderId }: SampleOrder, at: number, mark: string): Happening {
  const data = { orderId };
  return happening({ type: 'order.delivered', id: `${orderId}.delivered${mark}`, seller: seller.id, at, data });
}

/** The first report is some days off; once that is noticed, it is withdrawn and the right one sent. */
function misread(order: SampleOrder, { at }: Delivery): readonly Happening[] {
  const wrong = delivered(order, at + (1 + order.seller.random.below(4)) * millisPerDay, '');
  const noticedAt = wrong.sentAt + 6 * millisPerHour;
  const { source, id } = wrong.event;
  const told = { id: `${id}.withdrawn`, seller: order.seller.id, at: noticedAt, data: { source, id } };
  const right = { ...delivered(order, at, '.2'), sentAt: noticedAt };
  return [wrong, happening({ type: 'event.withdrawn', ...told }), right];
}

function excluded(order: SampleOrder, { at }: Delivery): readonly Happening[] {
  const { seller, orderId } = order;
  const { random } = seller;
  const families: EventData<'matter.excluded'>['families'] = ['delivery'];
  const { reason } = random.weighted(reasons);
  const ruledAt = at + (1 + random.below(12)) * millisPerDay;
  const about = { matter: { orderId }, families };
  const out = happening({
    type: 'matter.excluded',
    id: `${orderId}.excluded`,
    seller: seller.id,
    at: ruledAt,
    data: { ...about, reason },
  });
  if (!random.chance(reinstatedShare)) return [out];
  const backAt = ruledAt + (3 + random.below(15)) * millisPerDay;
  const back = {
    id: `${orderId}.reinstated`,
    seller: seller.id,
    at: backAt,
    data: { ...about, reason: 'staff' },
  } as const;
  return [out, happening({ type: 'matter.reinstated', ...back })];
}
