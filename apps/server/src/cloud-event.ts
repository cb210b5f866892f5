import type { EventData, EventType } from '@gold-seller/criteria';

/** A CloudEvents 1.0 JSON object as a marketplace sends it. */
export type CloudEvent<T extends EventType = EventType> = {
  [Each in T]: {
    readonly specversion: '1.0';
    readonly id: string;
    readonly source: string;
    readonly type: Each;
    readonly subject: string;
    readonly time: string;
    readonly data: EventData<Each>;
  };
}[T];
