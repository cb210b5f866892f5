import { expect, test } from 'vitest';
import { compareEvents, earliest, inOrder } from './event-order.ts';
import { told } from './testing/told.ts';

const shipped = (time: string, id: string, source = '/shop') =>
  told('order.shipped', time, { orderId: 'o1' }, { id, source });
const delivered = told('order.delivered', '2018-01-02', { orderId: 'o1' });

const second = shipped('2018-01-03', 'a');
const first = shipped('2018-01-02', 'b');
const tied = shipped('2018-01-02', 'c');
const elsewhere = shipped('2018-01-02', 'z', '/depot');

test('events are ordered by time, then source, then id', () => {
  expect(compareEvents(first, second)).toBeLessThan(0);
  expect(compareEvents(first, tied)).toBeLessThan(0);
  expect(compareEvents(elsewhere, first)).toBeLessThan(0);
  expect(compareEvents(first, first)).toBe(0);
});

test('the earliest of a type is found wherever it stands', () => {
  for (const events of [
    [second, tied, first, delivered],
    [delivered, first, tied, second],
  ]) {
    expect(earliest(events, 'order.shipped')).toBe(first);
    expect(earliest(events, 'order.delivered')).toBe(delivered);
    expect(earliest(events, 'order.placed')).toBeUndefined();
  }
});

test('events of a type or two come in order, each once', () => {
  const events = [second, tied, delivered, first, second, elsewhere, first];
  expect(inOrder(events, 'order.shipped')).toEqual([elsewhere, first, tied, second]);
  expect(inOrder(events, 'order.shipped', 'order.delivered')).toHaveLength(5);
  expect(inOrder(events, 'order.placed')).toEqual([]);
  expect(events[0]).toBe(second);
});
