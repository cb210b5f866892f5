import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CloudEvent, cloudEvent } from './cloud-event.ts';
import { eventSender } from './event-sender.ts';
import { testKey as key, type RealServer, realServer, testSource as source } from './testing/real-server.ts';

const api = 'http://gold.test';
const seller = 'acme';
const time = new Date('2026-06-01T10:00:00Z');

let server: RealServer;
beforeAll(async () => {
  server = await realServer();
});
afterAll(() => server.close());

function delivered(id: string, orderId = id): CloudEvent<'order.delivered'> {
  return cloudEvent('order.delivered', { id, source, seller, time, data: { orderId } });
}

function sender() {
  server.requests.length = 0;
  return eventSender({ api, key, fetch: server.fetch });
}

async function* slowly<T>(values: Iterable<T>): AsyncGenerator<T> {
  for (const value of values) {
    await Promise.resolve();
    yield value;
  }
}

function streamOf<T>(values: readonly T[]): ReadableStream<T> {
  return new ReadableStream({
    start(controller) {
      for (const value of values) controller.enqueue(value);
      controller.close();
    },
  });
}

describe('one event', () => {
  it('is accepted once, however often it is sent', async () => {
    const event = delivered('one');
    expect([await sender().sendEvent(event), await sender().sendEvent(event)]).toEqual(['accepted', 'duplicate']);
  });

  it('that is not taken is an error that says where and why', async () => {
    await expect(sender().sendEvent({ ...delivered('bad'), time: '2026-06-01T10:00:00' })).rejects.toMatchObject({
      name: 'GoldSellerApiError',
      code: 'time_without_offset',
      status: 422,
      id: 'bad',
      path: 'time',
      reason: expect.stringContaining('has no offset'),
      detail: expect.stringContaining('has no offset'),
    });
  });

  it('of an id that is taken is an error', async () => {
    await sender().sendEvent(delivered('taken'));
    const sent = sender().sendEvent(delivered('taken', 'another order'));
    await expect(sent).rejects.toMatchObject({ code: 'event_conflict', status: 409, id: 'taken' });
  });

  it('is refused without a key that may send it', async () => {
    const { fetch } = server;
    await expect(eventSender({ api, fetch }).sendEvent(delivered('x'))).rejects.toMatchObject({ code: 'key_missing' });
    const stranger = eventSender({ api, key: 'gs_guessed', fetch });
    await expect(stranger.sendEvent(delivered('x'))).rejects.toMatchObject({ code: 'key_unknown', status: 401 });
  });
});

describe('many events', () => {
  it('are each reported in their order, whatever becomes of the others', async () => {
    await sender().sendEvent(delivered('m2'));
    const bad = { ...delivered('m3'), time: 'noon' };
    const report = await sender().sendEvents([
      delivered('m1'),
      delivered('m2'),
      bad,
      delivered('m2', 'other'),
      delivered('m5'),
    ]);
    expect(report.counts).toEqual({ accepted: 2, duplicate: 1, conflict: 1, rejected: 1 });
    expect(report.lines).toMatchObject([
      { line: 1, outcome: 'accepted' },
      { line: 2, outcome: 'duplicate' },
      { line: 3, outcome: 'rejected', code: 'field_invalid', id: 'm3', path: 'time' },
      { line: 4, outcome: 'conflict', code: 'event_conflict', id: 'm2' },
      { line: 5, outcome: 'accepted' },
    ]);
  });

  it('may be none, and then nothing is sent', async () => {
    expect(await sender().sendEvents([])).toMatchObject({ lines: [] });
    expect(server.requests).toEqual([]);
  });

  it.each([
    ['an array', (events: readonly CloudEvent[]) => events],
    ['a set', (events: readonly CloudEvent[]) => new Set(events)],
    ['a generator', (events: readonly CloudEvent[]) => events.values()],
    ['an asynchronous generator', slowly],
    ['a stream', streamOf],
  ])('may come from %s', async (name, from) => {
    const events = Array.from({ length: 3 }, (_, index) => delivered(`${name} ${index}`));
    expect((await sender().sendEvents(from(events))).counts.accepted).toBe(3);
  });

  it('of any number go in parts and are numbered through', async () => {
    const events = Array.from({ length: 4500 }, (_, index) => delivered(`n${index % 4400}`));
    const { counts, lines } = await sender().sendEvents(events);
    expect(counts).toEqual({ accepted: 4400, duplicate: 100, conflict: 0, rejected: 0 });
    expect(lines.map(({ line }) => line)).toEqual(events.map((_, index) => index + 1));
    expect(server.requests).toHaveLength(3);
  });

  it('of any size go in parts of about a mebibyte', async () => {
    const large = (id: number) =>
      cloudEvent('order.shipped', {
        id: `large ${id}`,
        source,
        seller,
        time,
        data: { orderId: `${id}`, tracking: 'x' },
      });
    const events = Array.from({ length: 60 }, (_, id) => ({ ...large(id), extension: 'x'.repeat(50_000) }));
    expect((await sender().sendEvents(events)).counts.accepted).toBe(60);
    const sizes = await Promise.all(server.requests.map(async (request) => (await request.text()).length));
    expect(sizes.length).toBe(3);
    expect(Math.max(...sizes)).toBeLessThan(1.2 * 1024 * 1024);
  });

  it('are read from their source only as they are sent', async () => {
    let read = 0;
    function* endless() {
      for (; ; read++) yield delivered(`e${read}`);
    }
    const lines = sender().sendEach(endless());
    for (let taken = 0; taken < 2001; taken++) expect((await lines.next()).value).toMatchObject({ line: taken + 1 });
    await lines.return();
    expect(read).toBeLessThanOrEqual(4001);
    expect(server.requests).toHaveLength(2);
  });
});
