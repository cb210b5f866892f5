import { setImmediate, setTimeout } from 'node:timers/promises';
import type { SellerEvent } from '@gold-seller/criteria';
import { GoldSellerError } from '@gold-seller/criteria';
import type { Ledger } from '@gold-seller/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestStream, type StreamItem } from './ingest-stream.ts';

const full = new GoldSellerError('ledger_full', 'the ledger has no room left');
const quiet = { onRefused() {}, onProgress() {} };

/** Slow lines that go on for several batches; what reads them gives way between. */
async function* items(count: number): AsyncGenerator<StreamItem> {
  for (let at = 0; at < count; at++) {
    if (at % 1000 === 0) await setImmediate();
    const event: SellerEvent = {
      ...{ seller: 'acme', source: 'test', id: `${at}`, time: 0 },
      ...{ type: 'order.delivered', data: { orderId: `${at}` } },
    };
    yield { place: `line ${at}`, checked: { ok: true, event } };
  }
}

/** A ledger whose batches fail from one on, each as soon as it is asked; and how many are under way. */
function failingFrom(failing: number) {
  const seen = { asked: 0, underWay: 0 };
  const ingest: Ledger['ingest'] = async (events) => {
    seen.asked++;
    if (seen.asked >= failing) throw full;
    seen.underWay++;
    await setTimeout(50);
    seen.underWay--;
    return events.map(() => 'accepted');
  };
  return { seen, ledger: { ingest, reject: async () => {} } };
}

describe('a stream of events', () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);
  beforeAll(() => void process.on('unhandledRejection', note));
  afterAll(() => void process.off('unhandledRejection', note));

  it.each([1, 2, 3])('whose batch %i cannot be kept ends with why, once nothing is under way', async (failing) => {
    const { ledger, seen } = failingFrom(failing);
    await expect(ingestStream(ledger, items(60_000), quiet)).rejects.toBe(full);
    expect(seen.underWay).toBe(0);
    await setTimeout(10);
    expect(unhandled).toEqual([]);
  });

  it('that breaks off ends with why, once nothing is under way', async () => {
    const { ledger, seen } = failingFrom(9);
    const broken = async function* () {
      yield* items(15_000);
      throw full;
    };
    await expect(ingestStream(ledger, broken(), quiet)).rejects.toBe(full);
    expect(seen).toEqual({ asked: 1, underWay: 0 });
  });
});
