import type { EventData, EventType } from '@gold-seller/criteria';

/** Something that happened to one seller, as it is sent: a CloudEvents 1.0 JSON object. */
export type CloudEvent<T extends EventType = EventType> = {
  readonly [Each in T]: {
    readonly specversion: '1.0';
    /** With `source` and `subject` the event's identity: the same again counts once. */
    readonly id: string;
    readonly source: string;
    readonly type: Each;
    /** The seller. */
    readonly subject: string;
    /** With an offset, like `2018-01-31T12:00:00Z`. */
    readonly time: string;
    readonly data: EventData<Each>;
  };
}[T];

/** What is to be said of an event beside its type. */
export interface EventFields<T extends EventType> {
  /** Of your own making, and made from what happened, so that it is the same when the event is sent again. */
  readonly id: string;
  /** The system that tells, like `https://shop.example/orders`. */
  readonly source: string;
  readonly seller: string;
  /** When it happened; a text needs an offset. */
  readonly time: Date | string;
  readonly data: EventData<T>;
}

/** An event of one type; data of another type, or a field it has not, does not compile. */
export function cloudEvent<T extends EventType>(
  type: T,
  { id, source, seller, time, data }: EventFields<T>,
): CloudEvent<T> {
  const instant = typeof time === 'string' ? time : time.toISOString();
  const event = { specversion: '1.0', id, source, type, subject: seller, time: instant, data } as const;
  return event as CloudEvent<T>; // safe: `data` is that of `type`, which the compiler cannot see for a type yet open
}
