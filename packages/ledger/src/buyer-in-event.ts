import type { SellerEvent } from '@gold-seller/criteria';

/** The buyer an event names, if it names one. */
export function buyerIn({ data }: SellerEvent): string | undefined {
  if ('buyer' in data) return data.buyer;
  if ('matter' in data && 'buyer' in data.matter) return data.matter.buyer;
  return undefined;
}

/** The event with another name for its buyer. Logs keep a number there, so that erasing a buyer deletes one row. */
export function withBuyer(event: SellerEvent, buyer: string): SellerEvent {
  if (buyerIn(event) === undefined) return event;
  const { data } = event;
  if (!('matter' in data)) return { ...event, data: { ...data, buyer } } as SellerEvent; // safe: the same shape
  return { ...event, data: { ...data, matter: { ...data.matter, buyer } } } as SellerEvent; // safe: the same shape
}
