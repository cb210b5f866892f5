import { eventTypes, parseEvent, requireDay } from '@gold-seller/criteria';
import { describe, expect, test } from 'vitest';
import type { CloudEvent } from '../cloud-event.ts';
import type { CourseKey } from './course.ts';
import { millisPerDay } from './duration.ts';
import { type SampleOptions, sampleEvents } from './sample-events.ts';
import { sampleSellers } from './sample-seller.ts';

const start = requireDay('2025-04-01');
const until = requireDay('2026-07-01');
const options: SampleOptions = { seed: 7, sellers: 150, months: 15, until };
const sent = [...sampleEvents(options)];
const keys = sent.map(({ subject, source, id }) => `${subject} ${source} ${id}`);
const once = [...new Map(sent.map((event, index) => [keys[index], event])).values()];

describe('the sample', () => {
  test('is the same for the same seed and another for another', () => {
    const small = { ...options, sellers: 20, months: 3 };
    const text = (seed: number) => JSON.stringify([...sampleEvents({ ...small, seed })]);
    expect(text(1)).toBe(text(1));
    expect(text(2)).not.toBe(text(1));
  });

  test('has only events that are valid at the start of the day it ends on', () => {
    const now = until * millisPerDay;
    const refused = sent.map((event) => parseEvent(event, now)).filter(({ ok }) => !ok);
    expect(refused).toEqual([]);
    expect(sent.filter((event) => Date.parse(event.time) >= now)).toEqual([]);
  });

  test('tells of sellers, orders and ratings, and of what was put right', () => {
    const topics =
      /^(?:seller\.registered|order\.(?:placed|shipped|delivered|cancelled)|feedback\.(?:left|removed)|event\..*|matter\..*)$/;
    expect(new Set(sent.map(({ type }) => type))).toEqual(new Set(eventTypes.filter((type) => topics.test(type))));
  });

  test('takes orders from the first day of its months to the last', () => {
    const days = ofType('order.placed').map(({ time }) => time.slice(0, 10));
    expect(days.reduce((a, b) => (a < b ? a : b))).toBe('2025-04-01');
    expect(days.reduce((a, b) => (a > b ? a : b))).toBe('2026-06-30');
  });

  test('registers every seller once, under an id of its own', () => {
    expect(ofType('seller.registered')).toHaveLength(options.sellers);
    expect(new Set(once.map(({ subject }) => subject)).size).toBe(options.sellers);
  });

  test('has sellers of very different sizes, with a Gini coefficient of orders between 0.6 and 0.8', () => {
    const orders = countBy(ofType('order.placed'), ({ subject }) => subject);
    const counts = ofType('seller.registered').map(({ subject }) => orders.get(subject) ?? 0);
    expect(giniOf(counts)).toBeGreaterThan(0.6);
    expect(giniOf(counts)).toBeLessThan(0.8);
  });

  test('is busiest in November and December and quietest on Saturdays', () => {
    const placed = ofType('order.placed');
    const months = countBy(placed, ({ time }) => time.slice(0, 7));
    const weekdays = countBy(placed, ({ time }) => new Date(time).getUTCDay());
    const peak = Math.min(months.get('2025-11') ?? 0, months.get('2025-12') ?? 0);
    const others = [...months]
      .filter(([month]) => month !== '2025-11' && month !== '2025-12')
      .map(([, count]) => count);
    expect(peak).toBeGreaterThan(1.15 * Math.max(...others));
    expect(weekdays.get(6)).toBe(Math.min(...weekdays.values()));
  });

  test('has sellers who improve and sellers who collapse', () => {
    const improved = positiveShares('improves');
    expect(improved.early).toBeLessThan(0.93);
    expect(improved.late).toBeGreaterThan(0.95);
    const collapsed = positiveShares('collapses');
    expect(collapsed.early).toBeGreaterThan(0.95);
    expect(collapsed.late).toBeLessThan(0.8);
  });

  test('has ratings of 35 to 60 % of the delivered orders', () => {
    const share = ofType('feedback.left').length / ofType('order.delivered').length;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.6);
  });

  test('ships mostly with tracking', () => {
    const shipped = ofType('order.shipped');
    const tracked = shipped.filter(({ data }) => data.tracking !== undefined);
    expect(tracked.length / shipped.length).toBeGreaterThan(0.8);
    expect(tracked.length).toBeLessThan(shipped.length);
  });

  test('never tells what follows an order earlier than the order', () => {
    const placedAt = new Map(ofType('order.placed').map(({ data, time }) => [data.orderId, time]));
    const follow = [...ofType('order.shipped'), ...ofType('order.delivered'), ...ofType('order.cancelled')];
    const early = follow.filter(({ data, time }) => time <= (placedAt.get(data.orderId) ?? time.slice(0, 4)));
    expect(early).toEqual([]);
  });
});

describe('the delivery of the sample', () => {
  test('brings 1 to 2 % of the events twice, word for word the same', () => {
    const first = new Map<string | undefined, string>();
    const twice = sent.filter((event, index) => {
      const text = first.get(keys[index]);
      if (text === undefined) first.set(keys[index], JSON.stringify(event));
      else expect(JSON.stringify(event)).toBe(text);
      return text !== undefined;
    });
    expect(twice.length / once.length).toBeGreaterThan(0.01);
    expect(twice.length / once.length).toBeLessThan(0.02);
  });

  test('brings some events days after later ones', () => {
    let latest = 0;
    const late = sent.filter(({ time }) => {
      latest = Math.max(latest, Date.parse(time));
      return latest - Date.parse(time) > 2 * millisPerDay;
    });
    expect(late.length / sent.length).toBeGreaterThan(0.005);
    expect(late.length / sent.length).toBeLessThan(0.05);
  });

  test('brings a few registrations after the first orders of the seller', () => {
    const first = new Map<string, CloudEvent>();
    for (const event of sent) if (!first.has(event.subject)) first.set(event.subject, event);
    const unregistered = [...first.values()].filter(({ type }) => type === 'order.placed');
    expect(unregistered.length).toBeGreaterThanOrEqual(1);
    expect(unregistered.length).toBeLessThan(options.sellers * 0.1);
  });
});

function ofType<T extends CloudEvent['type']>(type: T): readonly CloudEvent<T>[] {
  return once.filter((event) => event.type === type) as unknown as CloudEvent<T>[]; // safe: the type was just compared
}

function countBy<T, K>(list: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of list) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function giniOf(counts: readonly number[]): number {
  const sum = counts.reduce((a, b) => a + b, 0);
  const ranked = counts.toSorted((a, b) => a - b).reduce((total, count, index) => total + (2 * index + 1) * count, 0);
  return ranked / (counts.length * sum) - 1;
}

/** The positive share of what was rated before the course turns and after, over all sellers on that course. */
function positiveShares(course: CourseKey): { readonly early: number; readonly late: number } {
  const population = sampleSellers({ seed: options.seed, sellers: options.sellers, start, end: until });
  const onCourse = new Set(population.filter((seller) => seller.course === course).map(({ id }) => id));
  const ratings = ofType('feedback.left').filter(({ subject, data }) => onCourse.has(subject) && data.stars !== 3);
  const positiveShare = (from: string, to: string) => {
    const within = ratings.filter(({ time }) => time >= from && time < to);
    return within.filter(({ data }) => data.stars > 3).length / within.length;
  };
  return { early: positiveShare('2025-04-01', '2025-06-15'), late: positiveShare('2026-04-01', '2026-07-01') };
}
