import { describe, expect, it } from 'vitest';
import type { Ledger } from './ledger.ts';
import type { RejectedLine } from './rejected-line.ts';
import { eventOn } from './testing/event-on.ts';
import { exportOf, stores, temporaryLedger, testNow } from './testing/temporary-ledger.ts';

const dayMs = 86_400_000;

/** A line that was not taken in. */
function line(text: string, more: Partial<RejectedLine> = {}): RejectedLine {
  return { text, isWhole: true, id: 'e1', code: 'field_missing', path: 'data.orderId', reason: 'is needed', ...more };
}

const textsOf = async (ledger: Ledger) => (await ledger.rejected({ limit: 20_000 })).lines.map(({ text }) => text);

describe.each(stores)('the rejected lines of a ledger in %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('are kept as they came, with why', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.reject([line('one'), line('two', { id: undefined, code: 'json_broken', path: '', isWhole: false })]);
      const { lines, total } = await ledger.rejected({ limit: 10 });
      const times = { times: 1, firstAt: testNow, lastAt: testNow };
      expect(total).toBe(2);
      expect(lines).toEqual([
        { ...line('one'), ...times, number: expect.any(Number) },
        {
          ...line('two', { id: undefined, code: 'json_broken', path: '', isWhole: false }),
          ...times,
          number: expect.any(Number),
        },
      ]);
    }));

  it('are kept once however often they come, with a count, the first and last time and the last reason', () => {
    let now = testNow;
    return withTemporaryLedger(
      async (ledger) => {
        await ledger.reject([line('same'), line('same')]);
        now += 5000;
        await ledger.reject([line('other'), line('same', { reason: 'is still needed' })]);
        const { lines, total } = await ledger.rejected({ limit: 10 });
        expect(total).toBe(2);
        expect(lines.find(({ text }) => text === 'same')).toMatchObject({
          times: 3,
          firstAt: testNow,
          lastAt: now,
          reason: 'is still needed',
        });
      },
      { now: () => now },
    );
  });

  it('are read in pages that together hold each once, in the order in which they first came', () =>
    withTemporaryLedger(async (ledger) => {
      const texts = Array.from({ length: 7 }, (_, index) => `line ${index}`);
      await ledger.reject(texts.slice(0, 4).map((text) => line(text)));
      for (const text of texts.slice(4)) await ledger.reject([line(text)]);
      const read: string[] = [];
      for (let after: number | undefined = 0; after !== undefined; ) {
        const { lines, total } = await ledger.rejected({ limit: 3, after });
        expect(total).toBe(7);
        read.push(...lines.map(({ text }) => text));
        after = lines.at(-1)?.number;
      }
      expect(read).toEqual(texts);
    }));

  it('are at most 10,000: those that came longest ago go, wherever the batches end', () => {
    let now = testNow;
    return withTemporaryLedger(
      async (ledger) => {
        await ledger.reject([line('old'), line('old, and again')]);
        now += 1000;
        await ledger.reject([line('old, and again'), line('newer')]);
        now += 1000;
        await ledger.reject(Array.from({ length: 9998 }, (_, index) => line(`new ${index}`)));
        const texts = await textsOf(ledger);
        expect(texts).toHaveLength(10_000);
        expect(texts).toEqual(expect.arrayContaining(['old, and again', 'newer']));
        await ledger.reject(Array.from({ length: 10_050 }, (_, index) => line(`newest ${index}`)));
        expect((await textsOf(ledger)).toSorted()).toEqual(
          Array.from({ length: 10_000 }, (_, index) => `newest ${index + 50}`).toSorted(),
        );
      },
      { now: () => now },
    );
  });

  it('are seen no more once nobody sent them for 30 days, and are then gone', () => {
    let now = testNow;
    return withTemporaryLedger(
      async (ledger) => {
        await ledger.reject([line('left'), line('sent again')]);
        now += 20 * dayMs;
        await ledger.reject([line('sent again')]);
        now += 10 * dayMs;
        expect(await ledger.rejected({ limit: 10 })).toMatchObject({ total: 1, lines: [{ text: 'sent again' }] });
        expect((await ledger.status()).rejectedLines).toBe(2);
        expect(await ledger.dropRejected('expired')).toBe(1);
        expect((await ledger.status()).rejectedLines).toBe(1);
      },
      { now: () => now },
    );
  });

  it('go when they are dropped: some, or all', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.reject([line('a'), line('b'), line('c')]);
      const { lines } = await ledger.rejected({ limit: 10 });
      const numbers = lines.filter(({ text }) => text !== 'b').map(({ number }) => number);
      expect(await ledger.dropRejected([...numbers, 999_999])).toBe(2);
      expect(await textsOf(ledger)).toEqual(['b']);
      expect(await ledger.dropRejected('all')).toBe(1);
      expect(await textsOf(ledger)).toEqual([]);
    }));

  it('are cut to 64 KiB within no character, and whatever either store cannot hold is replaced; neither is whole then', () =>
    withTemporaryLedger(async (ledger) => {
      const long = `x${'ü'.repeat(40_000)}`;
      await ledger.reject([
        line(long),
        line('zero \0 and half a pair \ud83d', { id: 'zero \0', path: '\0', reason: 'r'.repeat(5000) }),
      ]);
      const { lines } = await ledger.rejected({ limit: 10 });
      const [cut, replaced] = lines.toSorted((a, b) => b.text.length - a.text.length);
      expect(cut).toMatchObject({ text: long.slice(0, 1 + 32_767), isWhole: false });
      expect(replaced).toMatchObject({ text: 'zero \ufffd and half a pair \ufffd', id: 'zero \ufffd', isWhole: false });
      expect(replaced?.reason.length).toBe(1024);
    }));

  it('change nothing that is decided or derived, and outlive a rebuild', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.ingest([eventOn('seller.registered', 20_000, { name: 'Acme' })]);
      const before = await exportOf(ledger);
      await ledger.reject([line('kept')]);
      await ledger.rebuild();
      expect(await exportOf(ledger)).toBe(before);
      expect(await textsOf(ledger)).toEqual(['kept']);
    }));

  it('are counted right by writers at the same time', () =>
    withTemporaryLedger(async (ledger) => {
      const texts = Array.from({ length: 50 }, (_, index) => `line ${index}`);
      await Promise.all(
        [texts, texts.toReversed(), texts].map((each) => ledger.reject(each.map((text) => line(text)))),
      );
      const { lines } = await ledger.rejected({ limit: 100 });
      expect(lines.map(({ times }) => times)).toEqual(texts.map(() => 3));
    }));
});
