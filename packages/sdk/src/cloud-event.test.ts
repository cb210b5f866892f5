import { parseEvent } from '@gold-seller/criteria';
import { expect, it } from 'vitest';
import { type CloudEvent, cloudEvent } from './cloud-event.ts';

const fields = { id: 'o-1', source: 'https://shop.example', seller: 'acme', time: new Date(1_517_400_000_000) };
const now = Date.UTC(2018, 5, 1);

it('writes an event that is taken', () => {
  const event = cloudEvent('order.placed', {
    ...fields,
    data: { orderId: '1', buyer: 'b7', amount: { minor: 4990, currency: 'EUR' }, shipBy: '2018-02-02' },
  });
  expect(event).toMatchObject({ specversion: '1.0', subject: 'acme', time: '2018-01-31T12:00:00.000Z' });
  expect(parseEvent(JSON.parse(JSON.stringify(event)), now)).toMatchObject({ ok: true });
});

it('leaves a time written with an offset as it is', () => {
  const time = '2018-01-31T12:00:00-03:00';
  expect(cloudEvent('order.delivered', { ...fields, time, data: { orderId: '1' } }).time).toBe(time);
});

it('does not compile with data of another type, a field too many or too few, or an unknown type', () => {
  const shipped = cloudEvent('order.shipped', { ...fields, data: { orderId: '1' } });
  const reason = 'bored';
  // @ts-expect-error stars belong to feedback
  cloudEvent('order.delivered', { ...fields, data: { orderId: '1', stars: 5 } });
  // @ts-expect-error the buyer is missing
  cloudEvent('order.placed', { ...fields, data: { orderId: '1', amount: { minor: 1, currency: 'EUR' } } });
  // @ts-expect-error nobody cancels an order for this reason
  cloudEvent('order.cancelled', { ...fields, data: { orderId: '1', by: 'seller', reason } });
  // @ts-expect-error there is no such event
  cloudEvent('order.lost', { ...fields, data: { orderId: '1' } });
  // @ts-expect-error the type says shipped, the data removed
  const mixed: CloudEvent<'order.shipped'> = { ...shipped, data: { leftAt: '' } };
  // @ts-expect-error delivered is another type
  const delivered: CloudEvent<'order.delivered'> = shipped;
  expect([mixed.type, delivered.type]).toEqual(['order.shipped', 'order.shipped']);
});

it('gives the data of its type', () => {
  const event: CloudEvent = cloudEvent('order.shipped', { ...fields, data: { orderId: '1', tracking: 'T' } });
  const tracking: string | undefined = event.type === 'order.shipped' ? event.data.tracking : undefined;
  expect(tracking).toBe('T');
});
