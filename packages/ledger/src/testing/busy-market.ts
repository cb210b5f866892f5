import type { SellerEvent } from '@gold-seller/criteria';
import { chance } from './chance.ts';
import { eventOn } from './event-on.ts';
import { epoch, orderLife } from './history.ts';
import { turnNames, turnOf } from './turn.ts';

/** The events of many sellers, each with a few orders of which everything becomes that can; in disorder, the same every time. */
export function busyMarket(sellers: number, ordersEach: number, seed = 1): readonly SellerEvent[] {
  const random = chance(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const events = Array.from({ length: sellers }, (_, index) => {
    const seller = `shop-${index}`;
    const registered = eventOn('seller.registered', epoch - 10, { name: `Shop ${index}`, country: 'DE' }, { seller });
    const orders = Array.from({ length: ordersEach }, (_none, order) => {
      const placed = epoch + below(80);
      const days = [1 + below(3), 3 + below(4), 5 + below(9)];
      const life = orderLife(`o${order}`, placed, { seller, buyer: `buyer ${below(4)}`, stars: 1 + below(5), days });
      return [...life, ...turnOf(turnNames[below(turnNames.length)] ?? 'none', life, placed + 9)];
    });
    return [registered, ...orders.flat()];
  });
  const known = new Map(events.flat().map((event) => [`${event.seller} ${event.id}`, event]));
  return shuffled([...known.values()], below);
}

function shuffled<T>(list: readonly T[], below: (limit: number) => number): T[] {
  const result = [...list];
  for (let at = result.length - 1; at > 0; at--) {
    const other = below(at + 1);
    [result[at], result[other]] = [result[other] as T, result[at] as T]; // safe: both are places of the list
  }
  return result;
}

/** A list in parts of a size, of which the last may be smaller. */
export function partsOf<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}
