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
    source: sourceOf(type),
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

/** The part of the marketplace that tells of it: by the first word of the type. */
const parts = {
  seller: 'accounts',
  order: 'orders',
  feedback: 'feedback',
  inquiry: 'messages',
  dispute: 'disputes',
  violation: 'staff',
  training: 'training',
  policy: 'accounts',
  metrics: 'reports',
  event: 'staff',
  matter: 'staff',
} as const satisfies Record<Topic, string>;

type Topic = EventType extends infer T ? (T extends `${infer First}.${string}` ? First : never) : never;

const ofShipping: readonly EventType[] = ['order.shipped', 'order.scanned', 'order.delivered'];

function sourceOf(type: EventType): string {
  const topic = type.slice(0, type.indexOf('.')) as Topic; // safe: what a type begins with
  return `${market}/${ofShipping.includes(type) ? 'shipping' : parts[topic]}`;
}
