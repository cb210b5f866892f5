import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkEvent } from '@gold-seller/api/event-lines';
import { decisionDays, type EventType, requireDay } from '@gold-seller/criteria';
import { presets } from '@gold-seller/criteria/presets';
import { type Ledger, openLedger } from '@gold-seller/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CloudEvent } from '../cloud-event.ts';
import { ingestStream } from '../ingest-stream.ts';
import { olistEvents } from './olist-events.ts';
import { olistSettlement } from './olist-settlement.ts';

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
  const openAt = (name: string) =>
    openLedger({ database: join(temporary, name), settlement: olistSettlement, now: () => now });

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

  it('give metrics equal to a count over the raw events', async () => {
    const counted = countByHand(events, '2018-06-01', 180);
    const wrong: string[] = [];
    for await (const { seller, metric, numerator, denominator } of ledger.metrics(requireDay('2018-06-01'), 180)) {
      const expected = counted.get(`${seller} ${metric}`);
      if (byHand.has(metric) && (numerator !== (expected?.[0] ?? 0) || (denominator ?? 0) !== (expected?.[1] ?? 0))) {
        wrong.push(`${seller} ${metric} ${numerator}/${denominator}, by hand ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('have tens of gold sellers in 2018', async () => {
    const { standings } = await ledger.status();
    const held = standings.filter(({ state }) => state === 'held' || state === 'at_risk');
    const holders = held.reduce((sum, { sellers }) => sum + sellers, 0);
    expect(holders).toBeGreaterThan(20);
    expect(holders).toBeLessThan(200);
  });
});

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

const byHand = new Set(['on_time_ship_rate', 'on_time_delivery_rate', 'positive_feedback_rate', 'distinct_buyers']);

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
  const buyers = new Set<string>();
  for (const order of orders.values()) {
    const { subject: seller, data } = order['order.placed'] as CloudEvent<'order.placed'>;
    const date = (type: EventType) => order[type]?.time.slice(0, 10);
    const [shipped, delivered, cancelled] = [date('order.shipped'), date('order.delivered'), date('order.cancelled')];
    const left = [shipped, delivered].filter((each) => each !== undefined).toSorted()[0];
    const unshipped = cancelled !== undefined && (left === undefined || cancelled < left);
    const shipBy = data.shipBy?.slice(0, 10) ?? '';
    const deliverBy = data.deliverBy ?? '';
    const dispatchDay = cancelled !== undefined && cancelled < shipBy ? cancelled : shipBy;
    if (inWindow(dispatchDay) && !(unshipped && cancelled <= shipBy)) {
      add(seller, 'on_time_ship_rate', shipped !== undefined && shipped <= shipBy ? 1 : 0, 1);
    }
    if (inWindow(deliverBy) && !unshipped && (delivered !== undefined || shipped === undefined)) {
      add(seller, 'on_time_delivery_rate', delivered !== undefined && delivered <= deliverBy ? 1 : 0, 1);
    }
    const completed = delivered ?? (shipped !== undefined && cancelled === undefined ? deliverBy : '');
    if (inWindow(completed) && !buyers.has(`${seller} ${data.buyer}`)) {
      buyers.add(`${seller} ${data.buyer}`);
      add(seller, 'distinct_buyers', 1, 0);
    }
  }
  for (const { subject, stars, date } of firstRatings(events)) {
    if (!inWindow(date) || stars === 3) continue;
    add(subject, 'positive_feedback_rate', stars > 3 ? 1 : 0, 1);
  }
  return sums;
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
