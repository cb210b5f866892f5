import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatDay, parsePolicy, type SellerEvent } from '@gold-seller/criteria';
import { type DecideResult, type Ledger, openLedger } from '@gold-seller/ledger';
import { expect, it } from 'vitest';
import { decider, startTending } from './tending.ts';

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
  const failed = (error: unknown, programme?: string) =>
    failures.push(programme === undefined ? error : `${programme}: ${error}`);
  return { results, failures, report: { decided, failed } };
}

it('decides on every day of the cadence as it comes, and those that were missed in their order', () =>
  withLedger(async (ledger, clock) => {
    const { results, report } = told();
    const tend = decider({ ledger, now: () => clock.now, report });
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
    const tend = decider({ ledger, now: () => clock.now, report });
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

it('goes on with the other programmes where one fails, and tries that again the next time', () =>
  withLedger(async (ledger, clock) => {
    const { results, failures, report } = told();
    const broken = new Set(['weekly']);
    const failing: Ledger = {
      ...ledger,
      async decide(programme, day) {
        if (broken.has(programme)) throw new Error(`${programme} is broken`);
        return ledger.decide(programme, day);
      },
    };
    const tend = decider({ ledger: failing, now: () => clock.now, report });
    await ledger.publish(policy);
    await ledger.publish({ ...policy, programme: 'other' });
    for (let day = 0; day < 8; day++) {
      await tend();
      clock.now += dayMs;
    }
    expect(results).toEqual(['other 2026-06-01 done', 'other 2026-06-08 done']);
    expect(failures.map(String)).toEqual(Array(8).fill('weekly: Error: weekly is broken'));
    broken.clear();
    await tend();
    expect(results.slice(2)).toEqual(['weekly 2026-06-08 done']);
  }));

/** The level the badge of `acme` shows. */
async function levelOf(ledger: Ledger): Promise<string | null> {
  const document = await ledger.documents.get('badges/acme');
  return (JSON.parse(new TextDecoder().decode(document?.bytes)) as { level: string | null }).level;
}

/** A ledger in which `acme` has the badge. */
async function decideAcme(ledger: Ledger): Promise<void> {
  await ledger.publish(policy);
  await ledger.ingest(sold('acme'));
  await ledger.decide('weekly', 20605);
  expect(await levelOf(ledger)).toBe('gold');
}

/** `acme` is suspended on a day after the start, and reinstated on another. */
function suspended(days: number, until: number): readonly SellerEvent[] {
  const data = { suspensionId: `s${days}`, reason: 'fraud' } as const;
  const { suspensionId } = data;
  const event = { seller: 'acme', source: 'test' };
  return [
    { ...event, id: `suspended ${days}`, time: start + days * dayMs, type: 'seller.suspended', data },
    { ...event, id: `ended ${days}`, time: start + until * dayMs, type: 'seller.reinstated', data: { suspensionId } },
  ];
}

it('reviews what changed within seconds while it runs, and waits for what is under way when it stops', () =>
  withLedger(async (ledger, clock) => {
    const { failures, report } = told();
    await decideAcme(ledger);
    const tending = startTending({ ledger, now: () => clock.now, report, decides: true });
    await ledger.ingest(suspended(0, 60));
    tending.touched();
    await expect.poll(() => levelOf(ledger), { timeout: 10_000 }).toBeNull();
    await tending.stop();
    expect(failures).toEqual([]);
  }));

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}

it('reviews what changed while a long run of decisions is under way, which it waits for when it stops', () =>
  withLedger(async (ledger, clock) => {
    const { results, failures, report } = told();
    await decideAcme(ledger);
    clock.now += 7 * dayMs;
    const [begun, ended] = [gate(), gate()];
    const slow: Ledger = {
      ...ledger,
      async decide(programme, day) {
        begun.open();
        await ended.opened;
        return ledger.decide(programme, day);
      },
    };
    const tending = startTending({ ledger: slow, now: () => clock.now, report, decides: true });
    await begun.opened;
    await ledger.ingest(suspended(0, 60));
    tending.touched();
    await expect.poll(() => levelOf(ledger), { timeout: 5_000 }).toBeNull();
    const stopped = tending.stop();
    ended.open();
    await stopped;
    expect(results).toEqual(['weekly 2026-06-08 done']);
    expect(failures).toEqual([]);
  }));

it('that decides nothing lets days begin and reviews what changed all the same', () =>
  withLedger(async (ledger, clock) => {
    const { results, failures, report } = told();
    await decideAcme(ledger);
    await ledger.ingest(suspended(0, 8));
    await ledger.catchUp();
    expect(await levelOf(ledger)).toBeNull();
    clock.now += 8 * dayMs;
    const tending = startTending({ ledger, now: () => clock.now, report, decides: false });
    await expect.poll(() => levelOf(ledger), { timeout: 5_000 }).toBe('gold');
    await ledger.ingest(suspended(8, 60));
    tending.touched();
    await expect.poll(() => levelOf(ledger), { timeout: 5_000 }).toBeNull();
    await tending.stop();
    expect(results).toEqual([]);
    expect(failures).toEqual([]);
  }));
