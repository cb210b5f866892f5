import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkEvent } from '@gold-seller/api/event-lines';
import { decisionDays, type EventType, requireDay } from '@gold-seller/criteria';
import { presets } from '@gold-seller/criteria/presets';
import { type Ledger, type MetricFigure, openLedger } from '@gold-seller/ledger';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { CloudEvent } from '../cloud-event.ts';
import { ingestStream } from '../ingest-stream.ts';
import { olistEvents } from './olist-events.ts';
import { olistSettlement } from './olist-settlement.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly emptyDatabase: string;
  }
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');
const folder = join(process.env.GOLD_SELLER_SHARED ?? join(root, '../shared'), 'data/olist');
const now = Date.parse('2026-01-01T00:00:00Z');
const isSoak = process.env.GOLD_SELLER_SOAK !== undefined;
const isThere = existsSync(folder);
if (!isThere) console.warn(`The Olist orders are not at ${folder} (GOLD_SELLER_SHARED names another place): left out.`);

describe.runIf(isThere)('the Olist orders', () => {
  let temporary = '';
  const events: CloudEvent[] = [];
  let ledger: Ledger;
  const openAt = (name: string, database = join(temporary, name)) =>
    openLedger({ database, settlement: olistSettlement, now: () => now });

  beforeAll(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'gold-seller-olist-'));
    for await (const event of olistEvents(folder)) events.push(event);
    ledger = await openAt('in-order.sqlite');
    await ingestAll(ledger, events);
    await decideAll(ledger);
  }, 300_000);

  afterAll(async () => {
    await ledger.close();
    await rm(temporary, { recursive: true, force: true });
  });

  it('are 351,370 events of six types', async () => {
    expect((await ledger.status()).events).toEqual({
      'feedback.left': 53_539,
      'order.cancelled': 461,
      'order.delivered': 96_966,
      'order.placed': 99_159,
      'order.shipped': 98_150,
      'seller.registered': 3095,
    });
  });

  it('change nothing when they come a second time', async () => {
    const before = await exportOf(ledger);
    const again = { accepted: 0, duplicate: 351_370, conflict: 0, rejected: 0 };
    expect(await ingestAll(ledger, events)).toEqual(again);
    expect(await exportOf(ledger)).toBe(before);
  }, 120_000);

  it('give the same export when they come shuffled, and after a rebuild', async () => {
    const some = isSoak ? events : events.filter(({ subject }) => subject < '2');
    const [inOrder, shuffled] = [await openAt('some.sqlite'), await openAt('shuffled.sqlite')];
    await ingestAll(inOrder, some);
    await ingestAll(shuffled, shuffle(some));
    for (const each of [inOrder, shuffled]) await decideAll(each);
    const expected = await exportOf(inOrder);
    expect((await exportOf(shuffled)) === expected).toBe(true);
    await shuffled.rebuild();
    expect((await exportOf(shuffled)) === expected).toBe(true);
    for (const each of [inOrder, shuffled]) await each.close();
  }, 300_000);

  it.each(windows)('give metrics equal to a count over the raw events, on %s over %i days', async (asOf, days) => {
    const counted = countByHand(events, asOf, days);
    const wrong: string[] = [];
    const compared = new Set<string>();
    for await (const { seller, metric, numerator, denominator = 0 } of ledger.metrics(requireDay(asOf), days)) {
      const [hits = 0, of = 0] = counted.get(`${seller} ${metric}`) ?? [];
      if (!byHand.has(metric)) continue;
      compared.add(metric);
      if (numerator !== hits || denominator !== of)
        wrong.push(`${seller} ${metric} ${numerator}/${denominator}, by hand ${hits}/${of}`);
    }
    expect(wrong).toEqual([]);
    expect(compared).toEqual(byHand);
  });

  it('give the same metrics in PostgreSQL, where they come shuffled', async () => {
    const some = isSoak ? events : events.filter(({ subject }) => subject < '2');
    const sellers = new Set(some.map(({ subject }) => subject));
    const other = await openAt('', inject('emptyDatabase'));
    await ingestAll(other, shuffle(some));
    for (const [asOf, days] of windows) {
      const expected = await figuresOf(ledger, asOf, days);
      expect(await figuresOf(other, asOf, days)).toEqual(expected.filter(({ seller }) => sellers.has(seller)));
    }
    await other.close();
  }, 600_000);

  it('have tens of gold sellers in 2018', async () => {
    const { standings } = await ledger.status();
    const held = standings.filter(({ state }) => state === 'held' || state === 'at_risk');
    const holders = held.reduce((sum, { sellers }) => sum + sellers, 0);
    expect(holders).toBeGreaterThan(20);
    expect(holders).toBeLessThan(200);
  });
});

const windows = [
  ['2018-06-01', 180],
  ['2017-12-01', 30],
] as const;

async function figuresOf(ledger: Ledger, asOf: string, days: number): Promise<readonly MetricFigure[]> {
  const figures: MetricFigure[] = [];
  for await (const figure of ledger.metrics(requireDay(asOf), days)) figures.push(figure);
  return figures;
}

async function ingestAll(ledger: Ledger, events: readonly CloudEvent[]) {
  const items = events.map((event) => ({ place: event.id, checked: checkEvent(event, 0, now) }));
  return ingestStream(ledger, items, { onRefused: () => {}, onProgress: () => {} });
}

async function decideAll(ledger: Ledger): Promise<void> {
  const policy = presets['olist-default'];
  if (policy === undefined) throw new Error('there is such a preset');
  await ledger.publish(policy);
  for (const day of decisionDays(policy, requireDay('2017-04-01'), requireDay('2018-09-01'))) {
    const { state } = await ledger.decide(policy.programme, day);
    // In spring 2018 deliveries were late all over Brazil: the brake asks whether that is meant.
    if (state === 'needs_approval') await ledger.approve(policy.programme, day);
  }
}

async function exportOf(ledger: Ledger): Promise<string> {
  const lines: string[] = [];
  for await (const line of ledger.exportLines()) lines.push(line);
  return lines.join('\n');
}

/** A fixed disorder: the order of a hash of each event's place. */
function shuffle(events: readonly CloudEvent[]): CloudEvent[] {
  const keyed = events.map((event, index) => ({ event, key: Math.imul(index + 1, 0x9e3779b1) >>> 0 }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ event }) => event);
}

const byHand: ReadonlySet<string> = new Set([
  ...['on_time_ship_rate', 'seller_cancel_rate', 'on_time_delivery_rate'],
  ...['orders_completed', 'distinct_buyers', 'repeat_buyer_rate', 'buyer_concentration', 'days_since_last_sale'],
  ...['positive_feedback_rate', 'average_rating', 'rating_coverage', 'effective_positive_rate', 'account_age_days'],
]);

/** Counts straight from the events, by date texts and plain maps: nothing of ours but the definitions. */
function countByHand(
  events: readonly CloudEvent[],
  asOf: string,
  days: number,
): Map<string, readonly [number, number]> {
  const from = new Date(Date.parse(asOf) - days * 86_400_000).toISOString().slice(0, 10);
  const inWindow = (date: string) => date >= from && date < asOf;
  const orders = new Map<string, Partial<Record<EventType, CloudEvent>>>();
  for (const event of events) {
    if (!event.type.startsWith('order.')) continue;
    const key = `${event.subject} ${(event.data as { orderId: string }).orderId}`;
    orders.set(key, { ...orders.get(key), [event.type]: event });
  }
  const sums = new Map<string, [number, number]>();
  const add = (seller: string, metric: string, numerator: number, denominator: number) => {
    const sum = sums.get(`${seller} ${metric}`) ?? [0, 0];
    sums.set(`${seller} ${metric}`, [sum[0] + numerator, sum[1] + denominator]);
  };
  const daysBefore = (date: string) => (Date.parse(asOf) - Date.parse(date)) / 86_400_000;
  const buyers = new Map<string, Map<string, number>>();
  const lastSale = new Map<string, string>();
  const starsOf = starsByOrder(events);
  for (const order of orders.values()) {
    const { subject: seller, data } = order['order.placed'] as CloudEvent<'order.placed'>;
    const date = (type: EventType) => order[type]?.time.slice(0, 10);
    const [shipped, delivered, cancelled] = [date('order.shipped'), date('order.delivered'), date('order.cancelled')];
    const left = [shipped, delivered].filter((each) => each !== undefined).toSorted()[0];
    const unshipped = cancelled !== undefined && (left === undefined || cancelled < left);
    const shipBy = data.shipBy?.slice(0, 10) ?? '';
    const deliverBy = data.deliverBy ?? '';
    const dispatchDay = cancelled !== undefined && cancelled < shipBy ? cancelled : shipBy;
    const placed = date('order.placed') ?? '';
    if (inWindow(placed) && placed > (lastSale.get(seller) ?? '')) lastSale.set(seller, placed);
    // Nobody is said to have called an order off: none is the seller's fault.
    if (inWindow(dispatchDay)) add(seller, 'seller_cancel_rate', 0, 1);
    if (inWindow(dispatchDay) && !(unshipped && cancelled <= shipBy)) {
      add(seller, 'on_time_ship_rate', shipped !== undefined && shipped <= shipBy ? 1 : 0, 1);
    }
    if (inWindow(deliverBy) && !unshipped && (delivered !== undefined || shipped === undefined)) {
      add(seller, 'on_time_delivery_rate', delivered !== undefined && delivered <= deliverBy ? 1 : 0, 1);
    }
    const completed = delivered ?? (shipped !== undefined && cancelled === undefined ? deliverBy : '');
    if (!inWindow(completed)) continue;
    const ofSeller = buyers.get(seller) ?? new Map<string, number>();
    buyers.set(seller, ofSeller.set(data.buyer, (ofSeller.get(data.buyer) ?? 0) + 1));
    const stars = starsOf.get(`${seller} ${data.orderId}`);
    add(seller, 'orders_completed', 1, 0);
    add(seller, 'rating_coverage', stars === undefined ? 0 : 1, 1);
    add(seller, 'effective_positive_rate', (stars ?? 0) > 3 ? 1 : 0, 1);
  }
  for (const [seller, counts] of buyers) {
    const orders = [...counts.values()];
    add(seller, 'distinct_buyers', counts.size, 0);
    add(seller, 'repeat_buyer_rate', orders.filter((count) => count > 1).length, counts.size);
    add(
      seller,
      'buyer_concentration',
      Math.max(...orders),
      orders.reduce((sum, count) => sum + count),
    );
  }
  for (const { type, subject: seller, time } of events) {
    if (type !== 'seller.registered') continue;
    add(seller, 'account_age_days', daysBefore(time.slice(0, 10)), 0);
    const sale = lastSale.get(seller);
    add(seller, 'days_since_last_sale', sale === undefined ? days + 1 : daysBefore(sale), 0);
  }
  for (const { subject, stars, date } of firstRatings(events)) {
    if (!inWindow(date)) continue;
    add(subject, 'average_rating', stars, 1);
    if (stars === 3) continue;
    add(subject, 'positive_feedback_rate', stars > 3 ? 1 : 0, 1);
  }
  return sums;
}

/** The stars of the earliest rating of each order. */
function starsByOrder(events: readonly CloudEvent[]): ReadonlyMap<string, number> {
  const stars = new Map<string, number>();
  const ratings = events.filter((event): event is CloudEvent<'feedback.left'> => event.type === 'feedback.left');
  const latestFirst = ratings.toSorted((a, b) => (`${a.time} ${a.id}` < `${b.time} ${b.id}` ? 1 : -1));
  for (const { subject, data } of latestFirst) stars.set(`${subject} ${data.orderId}`, data.stars);
  return stars;
}

/** One rating per seller, buyer and Monday-to-Sunday week: the earliest. */
function firstRatings(events: readonly CloudEvent[]) {
  const firsts = new Map<string, CloudEvent<'feedback.left'>>();
  for (const event of events) {
    if (event.type !== 'feedback.left') continue;
    const day = Math.floor(Date.parse(event.time) / 86_400_000);
    const key = `${event.subject} ${event.data.buyer} ${Math.floor((day + 3) / 7)}`;
    const first = firsts.get(key);
    const earlier =
      first === undefined || event.time < first.time || (event.time === first.time && event.id < first.id);
    if (earlier) firsts.set(key, event);
  }
  return [...firsts.values()].map(({ subject, time, data }) => ({
    subject,
    stars: data.stars,
    date: time.slice(0, 10),
  }));
}
