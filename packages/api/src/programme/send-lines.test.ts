import { type IngestReport, problemDocument, routes } from '@gold-seller/contract';
import { GoldSellerError, type SellerEvent } from '@gold-seller/criteria';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IngestOutcome, programmeApi } from '../programme.ts';

const now = Date.UTC(2018, 5, 1);
const encoder = new TextEncoder();

function line(id: string, more: Readonly<Record<string, unknown>> = {}): string {
  const time = '2018-01-31T12:00:00Z';
  const envelope = { specversion: '1.0', id, source: 's', type: 'order.delivered', subject: 'acme', time };
  return JSON.stringify({ ...envelope, data: { orderId: id }, ...more });
}

type Ingest = (events: readonly SellerEvent[]) => Promise<readonly IngestOutcome[]>;

/** A ledger in memory; by `id` alone, since these tests have one seller and source. */
function memoryLedger() {
  const kept = new Map<string, string>();
  const ingest: Ingest = async (events) =>
    events.map((event) => {
      const [before, content] = [kept.get(event.id), JSON.stringify(event)];
      if (before !== undefined) return before === content ? 'duplicate' : 'conflict';
      kept.set(event.id, content);
      return 'accepted';
    });
  return { kept, ingest };
}

function streamOf(chunks: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.iterator]();
  return new ReadableStream(
    {
      pull(controller) {
        const { done, value } = iterator.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
}

function sendTo(ingest: Ingest, body: ReadableStream<Uint8Array> | string, report?: (error: unknown) => void) {
  const app = programmeApi({
    ingest,
    authenticate: async () => ({ name: 'shop', scopes: ['events:write'] }),
    now: () => now,
    ...(report !== undefined && { report }),
  });
  return app.request('/v1/events', {
    method: 'POST',
    body,
    headers: { Authorization: 'Bearer key', 'Content-Type': 'application/x-ndjson' },
    duplex: 'half',
  } as RequestInit);
}

async function reportOf(
  body: ReadableStream<Uint8Array> | string,
  ingest = memoryLedger().ingest,
): Promise<IngestReport> {
  const response = await sendTo(ingest, body);
  expect(response.status).toBe(200);
  return routes.sendEvents.responses[0].content.schema.parse(await response.json());
}

describe('lines', () => {
  it('are each reported, and a broken one harms no other', async () => {
    const { kept, ingest } = memoryLedger();
    const body = [line('1'), line('2'), '{"id":', line('4'), line('5')].join('\n');
    const { counts, lines } = await reportOf(body, ingest);
    expect(counts).toEqual({ accepted: 4, duplicate: 0, conflict: 0, rejected: 1 });
    expect(lines[2]).toMatchObject({ line: 3, outcome: 'rejected', code: 'json_broken' });
    expect([...kept.keys()]).toEqual(['1', '2', '4', '5']);
  });

  it('end in LF or CRLF, the last in nothing; blank ones are counted and left out', async () => {
    const { lines } = await reportOf(`\n${line('1')}\r\n\r\n \t\n${line('2')}\n\n${line('3')}`);
    expect(lines.map(({ line }) => line)).toEqual([2, 5, 7]);
  });

  it('may be none', async () => {
    for (const body of ['', '\n', '\r\n\r\n']) expect((await reportOf(body)).lines).toEqual([]);
  });

  it('that are not UTF-8 are broken, with no letter put in their place', async () => {
    const bytes = encoder.encode(`${line('1', { subject: 'x' })}\n${line('2')}\n`);
    bytes[bytes.indexOf(0x78)] = 0xff;
    const { ingest, kept } = memoryLedger();
    const { lines } = await reportOf(streamOf([bytes]), ingest);
    expect(lines).toMatchObject([{ outcome: 'rejected', code: 'json_broken' }, { outcome: 'accepted' }]);
    expect([...kept.keys()]).toEqual(['2']);
  });

  it.each(['\n', '\r\n', ''])('are taken up to 64 KiB, without their ending %j', async (ending) => {
    const filler = 65_536 - line('1', { extension: '' }).length;
    for (const [more, code] of [
      [0, undefined],
      [1, 'event_too_large'],
    ] as const) {
      const text = line('1', { extension: 'x'.repeat(filler + more) }) + ending;
      expect((await reportOf(text)).lines[0]).toMatchObject(code === undefined ? { outcome: 'accepted' } : { code });
    }
  });

  it('of any length are passed over without being kept in memory', async () => {
    function* bytes() {
      yield encoder.encode(`${line('1')}\n{"id":"`);
      for (let mebibytes = 0; mebibytes < 200; mebibytes++) yield new Uint8Array(1024 * 1024).fill(0x78);
      yield encoder.encode(`"}\n${line('3')}\n`);
    }
    const { lines } = await reportOf(streamOf(bytes()));
    expect(lines).toMatchObject([
      { outcome: 'accepted' },
      { line: 2, code: 'event_too_large' },
      { outcome: 'accepted' },
    ]);
  });

  it('have the words of the first 10,000 refusals, and the code of all', async () => {
    const { counts, lines } = await reportOf('x\n'.repeat(10_001));
    expect(counts.rejected).toBe(10_001);
    expect(lines[9_999]).toMatchObject({ line: 10_000, code: 'json_broken', reason: expect.any(String) });
    expect(lines[10_000]).toEqual({ line: 10_001, outcome: 'rejected', code: 'json_broken' });
  });
});

describe('the report', () => {
  const part = fc.oneof(
    { weight: 6, arbitrary: fc.nat({ max: 9 }).map((id) => line(`${id}`)) },
    fc.nat({ max: 9 }).map((id) => line(`${id}`, { data: { orderId: 'other' } })),
    fc.nat({ max: 9 }).map((id) => line(`ü漢💛${id}`)),
    fc.constantFrom('', ' ', '{', '[]', 'null', '\ufeff{}', '{"id":"💛"', '"\u2028"'),
    fc.nat({ max: 3 }).map((more) => line('big', { extension: 'x'.repeat(65_400 + more * 100) })),
  );
  const ending = fc.constantFrom('\n', '\r\n');

  it('is the same wherever the stream is cut', async () => {
    const stream = fc.array(fc.tuple(part, ending), { maxLength: 12 });
    const cuts = fc.array(fc.integer({ min: 1, max: 90_000 }), { maxLength: 12 });
    const fine = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(stream, fc.oneof(cuts, fine), fc.boolean(), async (parts, lengths, isLastEnded) => {
        const text = parts
          .map(([text, end], index) => text + (index < parts.length - 1 || isLastEnded ? end : ''))
          .join('');
        const bytes = encoder.encode(text);
        expect(await reportOf(streamOf(cut(bytes, lengths)))).toEqual(await reportOf(streamOf([bytes])));
      }),
      { numRuns: process.env.GOLD_SELLER_SOAK === undefined ? 150 : 3000 },
    );
  });

  it('lists every line of a long stream in order, whatever the ledger says of each', async () => {
    const ids = Array.from({ length: 9000 }, (_, index) => (index * 7919) % 6000);
    const { counts, lines } = await reportOf(ids.map((id) => line(`${id}`)).join('\n'));
    expect(counts).toEqual({ accepted: 6000, duplicate: 3000, conflict: 0, rejected: 0 });
    expect(lines.map(({ line }) => line)).toEqual(ids.map((_, index) => index + 1));
    expect(lines.filter(({ outcome }) => outcome === 'duplicate')).toHaveLength(3000);
  });
});

/** The bytes in pieces of these lengths, over and over; a length of 1 at least. */
function* cut(bytes: Uint8Array, lengths: readonly number[]): Generator<Uint8Array> {
  for (let start = 0, index = 0; start < bytes.length; index++) {
    const length = lengths[index % lengths.length] ?? bytes.length;
    yield bytes.slice(start, start + length);
    start += length;
  }
}

describe('the ledger', () => {
  it('is given about 2,000 events at a time, in order, at most two such chunks at once', async () => {
    const { ingest } = memoryLedger();
    const sizes: number[] = [];
    const ids: number[] = [];
    let inFlight = 0;
    let inFlightMax = 0;
    const slow: Ingest = async (events) => {
      sizes.push(events.length);
      ids.push(...events.map(({ id }) => Number(id)));
      inFlightMax = Math.max(inFlightMax, ++inFlight);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inFlight -= 1;
      return ingest(events);
    };
    function* lines() {
      for (let id = 0; id < 20_000; id++) yield encoder.encode(`${line(`${id}`)}\n`);
    }
    await reportOf(streamOf(lines()), slow);
    expect(inFlightMax).toBe(2);
    expect(sizes.slice(0, -1).every((size) => size >= 2000 && size < 2500)).toBe(true);
    expect(ids).toEqual(ids.map((_, index) => index));
    expect(ids).toHaveLength(20_000);
  });

  it('is not waited for by reading on and on: the sender waits', async () => {
    let release = () => {};
    const stuck = new Promise<void>((resolve) => {
      release = resolve;
    });
    let sent = 0;
    function* lines() {
      for (; sent < 50_000; sent++) yield encoder.encode(`${line(`${sent}`)}\n`);
    }
    const { ingest } = memoryLedger();
    const answer = reportOf(streamOf(lines()), async (events) => {
      await stuck;
      return ingest(events);
    });
    for (let before = -1; before < sent || sent === 0; ) {
      before = sent;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    expect(sent).toBeGreaterThan(5900);
    expect(sent).toBeLessThan(7000);
    release();
    expect((await answer).counts.accepted).toBe(50_000);
  });

  it('is answered for only when the sender has sent everything', async () => {
    let finish = () => {};
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(encoder.encode(`${line('1')}\n`));
        finish = () => controller.close();
      },
    });
    let isAnswered = false;
    const answer = Promise.resolve(sendTo(memoryLedger().ingest, body)).then((response) => {
      isAnswered = true;
      return response;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isAnswered).toBe(false);
    finish();
    expect((await answer).status).toBe(200);
  });

  it.each([
    [new GoldSellerError('ledger_closed', 'closing /srv/data'), 503, 'ledger_closed'],
    [new GoldSellerError('ledger_busy', '/srv/data is held by others'), 503, 'ledger_busy'],
    [new GoldSellerError('ledger_full', '/srv/data has no room left'), 507, 'ledger_full'],
    [new Error('disk full on /srv/data'), 500, 'internal'],
  ])('that fails midway (%s) is answered with how far it came, after the last byte', async (failure, status, code) => {
    for (const failing of [1, 2, 3]) {
      const { ingest, kept } = memoryLedger();
      let calls = 0;
      const reported: unknown[] = [];
      let isAllSent = false;
      function* lines() {
        for (let id = 0; id < 9000; id++) yield encoder.encode(`${line(`${id}`)}\n`);
        isAllSent = true;
      }
      const response = await sendTo(
        async (events) => {
          calls += 1;
          if (calls === failing) throw failure;
          return ingest(events);
        },
        streamOf(lines()),
        (error) => reported.push(error),
      );
      expect([response.status, isAllSent]).toEqual([status, true]);
      const problem = problemDocument.parse(await response.json());
      expect(problem).toMatchObject({ code, linesKept: 2000 * (failing - 1) });
      expect(JSON.stringify(problem)).not.toContain('/srv');
      for (let id = 0; id < (problem.linesKept ?? 0); id++) expect(kept.has(`${id}`)).toBe(true);
      expect(reported).toEqual([failure]);
    }
  });

  it('keeps what came whole of a stream that breaks off, as far as is said', async () => {
    const { ingest, kept } = memoryLedger();
    let id = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (id === 4500) controller.error(new Error('socket hang up'));
          else controller.enqueue(encoder.encode(`${line(`${id++}`)}\n`));
        },
      },
      { highWaterMark: 0 },
    );
    const reported: unknown[] = [];
    const response = await sendTo(ingest, body, (error) => reported.push(error));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'request_invalid', linesKept: 4500 });
    expect(kept.size).toBe(4500);
    expect(reported).toEqual([]);
  });
});
