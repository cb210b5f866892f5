import { describe, expect, it } from 'vitest';
import { buyerNumberIn, keptEvent } from './kept-event.ts';
import { eventOn } from './testing/event-on.ts';
import { epoch, orderLife } from './testing/history.ts';

describe('an event as a log keeps it', () => {
  it('has a number for the buyer, and tells no tracking number but that there is one', () => {
    const [placed, shipped] = orderLife('o1', epoch, { buyer: 'ann' });
    if (placed === undefined || shipped === undefined) throw new Error('an order has events');
    const kept = [keptEvent(placed, 3), keptEvent(shipped, undefined)];
    expect(buyerNumberIn(kept[0] ?? placed)).toBe(3);
    expect(kept[1]?.data).toEqual({ orderId: 'o1', tracking: '-' });
    expect(JSON.stringify(kept.map(({ data }) => data))).not.toMatch(/ann|T1/);
  });

  it('is the event itself where nothing in it tells of a person', () => {
    for (const event of [
      eventOn('order.shipped', epoch, { orderId: 'o1' }),
      eventOn('order.delivered', epoch, { orderId: 'o1' }),
      eventOn('inquiry.received', epoch, { inquiryId: 'i1' }),
    ]) {
      expect(keptEvent(event, undefined)).toBe(event);
      expect(buyerNumberIn(event)).toBeUndefined();
    }
  });
});
