import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatDay, parsePolicy, type SellerEvent } from '@gold-seller/criteria';
import { type DecideResult, type Ledger, openLedger } from '@gold-seller/ledger';
import { expect, it } from 'vitest';
import { startTending, tender } from './tending.ts';

const dayMs = 86_400_000;
const start = Date.parse('2026-06-01T09:00:00Z');

const policy = parsePolicy({
  programme: 'weekly',
  version: 1,
  name: 'Gold seller',
  effectiveFrom: '2026-01-01',
  cadence: { every: 'week', day: 1 },
  earn: { hits: 1, of: 1 },
  lose: { misses: 1, of: 1 },
  levels: [
    {
      level: 'gold',
      mark: 'star',
      criteria: [
        {
          metric: 'orders_completed',
          window: { days: 30 },
          earn: { atLeast: 1 },
          keep: { atLeast: 1 },
        },
      ],
    },
  ],
});

/** A seller who sold something 20 days ago: for a month they have the badge. */
function sold(seller: string): readonly SellerEvent[] {
  const sale = (days: number) => ({ seller, source: 'test', time: start - days * dayMs });
  const dates = { shipBy: '2026-05-10', deliverBy: '2026-05-12' };
  const order = { orderId: 'o', buyer: 'ann', amount: { minor: 1, currency: 'EUR' }, ...dates };
  return [
    { ...sale(60), id: 'r', type: 'seller.registered', data: { name: seller } },
    { ...sale(22), id: 'p', type: 'order.placed', data: order },
    { ...sale(21), id: 's', type: 'order.shipped', data: { orderId: 'o', tracking: 'T' } },
    { ...sale(20), id: 'd', type: 'order.delivered', data: { orderId: 'o' } },
  ];
}

async function withLedger(work: (ledger: Ledger, clock: { now: number }) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gold-seller-'));
  const clock = { now: start };
  const settlement = { version: 1, zone: 'UTC', disputeDays: 0 };
  const ledger = await openLedger({ database: join(folder, 'ledger.sqlite'), settlement, now: () => clock.now });
  try {
    await work(ledger, clock);
  } finally {
    await ledger.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function told() {
  const results: string[] = [];
  const failures: unknown[] = [];
  const decided = (programme: string, result: DecideResult) =>
    results.push(`${programme} ${formatDay(result.day)} ${result.state}`);
  return { results, failures, report: { decided, failed: (error: unknown) => failures.push(error) } };
}

it('decides on every day of the cadence as it comes, and those that were missed in their order', () =>
  withLedger(async (ledger, clock) => {
    const { results, report } = told();
    const tend = tender({ ledger, now: () => clock.now, report });
    await tend();
    await ledger.publish(policy);
    await ledger.ingest(sold('acme'));
    for (let day = 0; day < 9; day++) {
      await tend();
      clock.now += dayMs;
    }
    clock.now += 14 * dayMs;
    await tend();
    await tend();
    expect(results).toEqual([
      'weekly 2026-06-01 done',
      'weekly 2026-06-08 done',
      'weekly 2026-06-15 done',
      'weekly 2026-06-22 done',
    ]);
  }));

it('leaves a stopped run for an hour and tries it again, and decides nothing after it meanwhile', () =>
  withLedger(async (ledger, clock) => {
    const { results, report } = told();
    const tend = tender({ ledger, now: () => clock.now, report });
    await ledger.publish(policy);
    await ledger.ingest(Array.from({ length: 20 }, (_, index) => sold(`shop-${index}`)).flat());
    await tend();
    clock.now += 15 * dayMs;
    for (let minute = 0; minute < 61; minute++) {
      await tend();
      clock.now += 60_000;
    }
    await ledger.discard('weekly', 20619);
    await tend();
    expect(results).toEqual([
      'weekly 2026-06-01 done',
      'weekly 2026-06-08 done',
      'weekly 2026-06-15 needs_approval',
      'weekly 2026-06-15 needs_approval',
    ]);
  }));

it('reviews what changed within seconds while it runs, and waits for what is under way when it stops', () =>
  withLedger(async (ledger, clock) => {
    const { failures, report } = told();
    await ledger.publish(policy);
    await ledger.ingest(sold('acme'));
    await ledger.decide('weekly', 20605);
    const level = async () => {
      const document = await ledger.documents.get('badges/acme');
      return (JSON.parse(new TextDecoder().decode(document?.bytes)) as { level: string | null }).level;
    };
    const tending = startTending({ ledger, now: () => clock.now, report });
    expect(await level()).toBe('gold');
    const suspended = { suspensionId: 's', reason: 'fraud' } as const;
    await ledger.ingest([
      { seller: 'acme', source: 'test', id: 'suspended', type: 'seller.suspended', time: start, data: suspended },
    ]);
    tending.touched();
    await expect.poll(level, { timeout: 10_000 }).toBeNull();
    await tending.stop();
    expect(failures).toEqual([]);
  }));
