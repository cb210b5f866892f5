import type { Day, EventData, EventType, SellerEvent } from '@gold-seller/criteria';

const dayMs = 86_400_000;

/** An event at noon of a day (or a part of a day after midnight). */
export function eventOn<T extends EventType>(
  type: T,
  day: Day,
  data: EventData<T>,
  { seller = 'acme', id = idOf(type, day, data) }: { seller?: string; id?: string } = {},
): SellerEvent {
  return { seller, source: 'test', id, type, time: (day + 0.5) * dayMs, data } as SellerEvent; // safe: data of this type
}

/** An identity that tells the event but not its buyer. */
function idOf(type: EventType, day: Day, data: object): string {
  return `${type}/${day}/${JSON.stringify({ ...data, buyer: undefined })}`;
}
