import type { EventData, EventType, Instant } from '@gold-seller/criteria';
import type { CloudEvent } from '../cloud-event.ts';

/** Something that happened: the event that tells of it, and when the marketplace sends that. */
export interface Happening {
  readonly sentAt: Instant;
  readonly event: CloudEvent;
}

export interface Told<T extends EventType> {
  readonly type: T;
  readonly id: string;
  readonly seller: string;
  readonly at: Instant;
  readonly data: EventData<T>;
}

/** A happening that is told at once; its source is the part of the marketplace that knows. */
export function happening<T extends EventType>({ type, id, seller, at, data }: Told<T>): Happening {
  const event = {
    specversion: '1.0',
    id,
    source: sources[type],
    type,
    subject: seller,
    time: timeOf(at),
    data,
  } as CloudEvent; // safe: `data` is the data of this very `type`
  return { sentAt: at, event };
}

/** An instant as events write it, whole seconds in UTC. */
export function timeOf(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

const market = 'https://market.example';

const sources: { readonly [T in EventType]: string } = {
  'seller.registered': `${market}/accounts`,
  'order.placed': `${market}/orders`,
  'order.shipped': `${market}/shipping`,
  'order.delivered': `${market}/shipping`,
  'order.cancelled': `${market}/orders`,
  'feedback.left': `${market}/feedback`,
  'feedback.removed': `${market}/feedback`,
  'event.withdrawn': `${market}/staff`,
  'matter.excluded': `${market}/staff`,
  'matter.reinstated': `${market}/staff`,
};
