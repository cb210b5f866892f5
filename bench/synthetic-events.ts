const dayMillis = 86_400_000;
const start = Date.parse('2026-01-01T00:00:00Z');

/** The events of made-up orders, four each, in the order of their times, spread unevenly over the sellers. */
export function syntheticEvents({ sellers, orders }: { readonly sellers: number; readonly orders: number }): unknown[] {
  const events: { readonly time: string }[] = [];
  for (let order = 0; order < orders; order++) {
    const seller = `seller-${Math.floor((((order * 7919) % orders) / orders) ** 3 * sellers)}`;
    events.push(...orderEvents(seller, `order-${order}`, start + (order / orders) * 120 * dayMillis, order));
  }
  return events.toSorted((a, b) => (a.time < b.time ? -1 : 1));
}

function orderEvents(subject: string, orderId: string, placedAt: number, order: number) {
  const buyer = `buyer-${(order * 31) % 20_000}`;
  const event = (type: string, days: number, data: object) => ({
    specversion: '1.0',
    id: `${type}/${orderId}`,
    source: 'https://shop.example/orders',
    type,
    subject,
    time: timeOf(placedAt + days * dayMillis),
    data,
  });
  return [
    event('order.placed', 0, {
      orderId,
      buyer,
      amount: { minor: 1999 + (order % 5000), currency: 'EUR' },
      shipBy: timeOf(placedAt + 2 * dayMillis),
      deliverBy: timeOf(placedAt + 6 * dayMillis).slice(0, 10),
    }),
    event('order.shipped', 1 + (order % 3) * 0.7, { orderId, tracking: `T${order}` }),
    event('order.delivered', 4 + (order % 5) * 0.6, { orderId }),
    event('feedback.left', 7 + (order % 7), {
      feedbackId: `f-${orderId}`,
      orderId,
      buyer,
      stars: 5 - (order % 9 === 0 ? 3 : 0),
    }),
  ];
}

function timeOf(instant: number): string {
  return new Date(instant).toISOString();
}
