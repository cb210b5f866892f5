import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { type EventData, type EventType, GoldSellerError } from '@gold-seller/criteria';
import { parse } from 'csv-parse';
import type { CloudEvent } from '../cloud-event.ts';

interface Order {
  readonly order_id: string;
  readonly order_status: string;
  readonly order_purchase_timestamp: string;
  readonly order_approved_at: string;
  readonly order_delivered_carrier_date: string;
  readonly order_delivered_customer_date: string;
  readonly order_estimated_delivery_date: string;
  readonly customer_unique_id: string;
}

interface Item {
  readonly order_id: string;
  readonly seller_id: string;
  readonly shipping_limit_date: string;
  readonly price: string;
}

interface Review {
  readonly order_id: string;
  readonly review_score: string;
  readonly review_creation_date: string;
  readonly review_answer_timestamp: string;
}

interface Seller {
  readonly seller_id: string;
  readonly seller_city: string;
}

const source = 'https://olist.example/orders';

/**
 * The events of the public Olist orders, from a folder with its CSV files, gzipped or not: one stream per seller and
 * order. Identities come from the rows, so the same rows in any order are the same events. Times are taken as UTC.
 * Throws `file_not_found` with the name of a missing file.
 */
export async function* olistEvents(folder: string): AsyncGenerator<CloudEvent> {
  const sellers = await citiesBySeller(folder);
  const parts = await partsByOrder(folder);
  const reviews = await reviewsByOrder(folder);
  const registered = new Map<string, string>();
  let latest = '';
  for await (const order of rows<Order>(folder, 'olist_orders_dataset')) {
    if (order.order_purchase_timestamp > latest) latest = order.order_purchase_timestamp;
    for (const part of parts.get(order.order_id)?.values() ?? []) {
      const first = registered.get(part.seller);
      if (first === undefined || order.order_purchase_timestamp < first) {
        registered.set(part.seller, order.order_purchase_timestamp);
      }
      yield* orderEvents(order, part);
      yield* reviewEvents(order, part, reviews.get(order.order_id) ?? []);
    }
  }
  // A seller without an order tells no date: the last one there is credits them with no age.
  for (const [seller, city] of sellers) {
    const name = `Loja ${seller.slice(0, 6)} (${city})`;
    yield event('seller.registered', seller, seller, registered.get(seller) ?? latest, { name, country: 'BR' });
  }
}

/** One seller's part of an order. */
interface OrderPart {
  readonly seller: string;
  shipBy: string;
  cents: number;
}

async function partsByOrder(folder: string): Promise<ReadonlyMap<string, ReadonlyMap<string, OrderPart>>> {
  const orders = new Map<string, Map<string, OrderPart>>();
  for await (const item of rows<Item>(folder, 'olist_order_items_dataset')) {
    const parts = orders.get(item.order_id) ?? new Map<string, OrderPart>();
    orders.set(item.order_id, parts);
    const part = parts.get(item.seller_id) ?? { seller: item.seller_id, shipBy: '', cents: 0 };
    parts.set(item.seller_id, part);
    if (item.shipping_limit_date > part.shipBy) part.shipBy = item.shipping_limit_date;
    part.cents += Math.round(Number(item.price) * 100);
  }
  return orders;
}

async function reviewsByOrder(folder: string): Promise<ReadonlyMap<string, readonly Review[]>> {
  const reviews = new Map<string, Review[]>();
  for await (const review of rows<Review>(folder, 'olist_order_reviews_dataset')) {
    const list = reviews.get(review.order_id);
    if (list === undefined) reviews.set(review.order_id, [review]);
    else list.push(review);
  }
  return reviews;
}

async function citiesBySeller(folder: string): Promise<ReadonlyMap<string, string>> {
  const cities = new Map<string, string>();
  for await (const seller of rows<Seller>(folder, 'olist_sellers_dataset')) {
    cities.set(seller.seller_id, seller.seller_city);
  }
  return cities;
}

function* orderEvents(order: Order, { seller, shipBy, cents }: OrderPart): Generator<CloudEvent> {
  const { order_id: orderId } = order;
  yield event('order.placed', orderId, seller, order.order_purchase_timestamp, {
    orderId,
    buyer: buyerOf(order),
    amount: { minor: cents, currency: 'BRL' },
    shipBy: instant(shipBy),
    deliverBy: order.order_estimated_delivery_date.slice(0, 10),
  });
  const { order_delivered_carrier_date: shipped, order_delivered_customer_date: delivered } = order;
  if (shipped !== '') yield event('order.shipped', orderId, seller, shipped, { orderId });
  if (delivered !== '') yield event('order.delivered', orderId, seller, delivered, { orderId });
  if (order.order_status === 'canceled') {
    yield event('order.cancelled', orderId, seller, latestTime(order), { orderId, by: 'unknown' });
  }
}

function* reviewEvents(order: Order, { seller }: OrderPart, reviews: readonly Review[]): Generator<CloudEvent> {
  for (const review of reviews) {
    const { review_creation_date: created, review_answer_timestamp: answered, review_score: score } = review;
    const feedbackId = `${order.order_id}/${created}/${answered}/${score}`;
    const time = answered === '' ? `${created.slice(0, 10)} 00:00:00` : answered;
    yield event('feedback.left', feedbackId, seller, time, {
      feedbackId,
      orderId: order.order_id,
      buyer: buyerOf(order),
      stars: Number(score),
    });
  }
}

/** Some orders do not tell their buyer: each of those is taken for a buyer of its own. */
function buyerOf(order: Order): string {
  return order.customer_unique_id === '' ? `order ${order.order_id}` : order.customer_unique_id;
}

function latestTime(order: Order): string {
  const times = [
    order.order_purchase_timestamp,
    order.order_approved_at,
    order.order_delivered_carrier_date,
    order.order_delivered_customer_date,
  ];
  return times.toSorted().at(-1) ?? order.order_purchase_timestamp;
}

function event<T extends EventType>(
  type: T,
  key: string,
  subject: string,
  time: string,
  data: EventData<T>,
): CloudEvent {
  const envelope = { specversion: '1.0', id: `${type}/${key}`, source, type, subject, time: instant(time), data };
  return envelope as CloudEvent; // safe: data of this very type
}

function instant(timestamp: string): string {
  return `${timestamp.slice(0, 10)}T${timestamp.slice(11)}Z`;
}

/** The rows of a CSV file as objects by its header. */
async function* rows<Row>(folder: string, name: string): AsyncGenerator<Row> {
  const path = await existing([join(folder, `${name}.csv.gz`), join(folder, `${name}.csv`)]);
  const file = createReadStream(path);
  const text = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  const parser = text.pipe(parse({ columns: true }));
  text.on('error', (error: Error) => parser.destroy(error));
  for await (const row of parser) yield row as Row; // safe: the columns of the published data set
}

async function existing(paths: readonly string[]): Promise<string> {
  for (const path of paths) {
    const found = await access(path).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  throw new GoldSellerError('file_not_found', `none of these files is there: ${paths.join(', ')}`);
}
