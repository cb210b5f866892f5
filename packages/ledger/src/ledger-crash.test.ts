import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { nextDecisionDay } from '@gold-seller/criteria';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import type { Finding } from './doctor/finding.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { busyMarket, partsOf } from './testing/busy-market.ts';
import { chance } from './testing/chance.ts';
import { epoch } from './testing/history.ts';
import { startLedgerProcess } from './testing/ledger-process.ts';
import { monthlyPolicy } from './testing/monthly-policy.ts';
import { exportOf, type StoreName, stores, withLedgerPlace } from './testing/temporary-ledger.ts';
import { type Gunner, isSilent, noFire, type Step, stepsUnderFire } from './testing/under-fire.ts';

/** Long after all that happens: what is over can be sealed. */
const now = Date.parse('2029-01-15T12:00:00Z');
const isSoak = process.env.GOLD_SELLER_SOAK !== undefined;
const timeout = isSoak ? 3_600_000 : 300_000;
const weeks = isSoak ? 16 : 4;
/** How many kills are to fall into each kind of work. */
const kills = isSoak
  ? { ingest: 100, decide: 100, seal: 10, eraseBuyer: 10, eraseSeller: 10 }
  : { ingest: 1, decide: 1, seal: 1, eraseBuyer: 1, eraseSeller: 1 };

const weekly = {
  ...monthlyPolicy('easy', [
    { metric: 'orders_completed', window: { days: 40 }, earn: { atLeast: 1 }, keep: { atLeast: 1 } },
    { metric: 'distinct_buyers', window: { days: 40 }, earn: { atLeast: 2 }, keep: { atLeast: 1 } },
  ]),
  cadence: { every: 'week', day: 1 },
} as const;

/** Each week four batches, the last one of which comes in a second time, and a run that takes several transactions,
 * as sealing and erasing do. */
const weeksWork = partsOf(partsOf(busyMarket(150, isSoak ? 4 : 1), isSoak ? 50 : 30), 4).slice(0, weeks);

async function take(ledger: Ledger): Promise<readonly Step[]> {
  await ledger.publish(weekly);
  const steps: Step[] = [{ name: 'publish', argument: weekly, answer: null }];
  for (const [week, batches] of weeksWork.entries()) {
    for (const batch of [...batches, ...batches.slice(-1)]) {
      steps.push({ name: 'ingest', argument: batch, answer: await ledger.ingest(batch) });
    }
    const argument = { programme: weekly.programme, day: nextDecisionDay(weekly, epoch + 20 + week * 7) };
    const answer = await ledger.decide(argument.programme, argument.day);
    if (answer.state !== 'done') throw new Error('the brake stops a run that the kills are to fall into');
    steps.push({ name: 'decide', argument, answer });
    const seller = batches[0]?.[0]?.seller ?? '';
    steps.push(...(await letGo(ledger, week, seller)));
  }
  return steps;
}

/** Seals what is over, and erases a buyer and a seller, who may come in again. */
async function letGo(ledger: Ledger, week: number, seller: string): Promise<readonly Step[]> {
  const [day, buyer] = [epoch + 30 + week * 15, `buyer ${week % 4}`];
  return [
    { name: 'seal', argument: day, answer: await ledger.seal(day) },
    { name: 'eraseBuyer', argument: buyer, answer: await ledger.eraseBuyer(buyer) },
    { name: 'eraseSeller', argument: seller, answer: await ledger.eraseSeller(seller) },
  ];
}

/** All that can be seen of a ledger. */
async function seenIn(ledger: Ledger) {
  const found: Finding[] = [];
  for await (const finding of ledger.doctor()) found.push(finding);
  const { events, eventsSealed } = await ledger.status();
  return { exported: await exportOf(ledger), found, events, eventsSealed };
}

async function onLedger<T>(database: string, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = await openLedger({ database, now: () => now });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

const start = () => startLedgerProcess(now);

describe.each(stores)('a ledger in %s whose process is killed', (store) => {
  it(
    'at any moment loses nothing it acknowledged and counts nothing twice',
    async () => {
      const [steps, clean] = await withLedgerPlace(store, (database) =>
        onLedger(database, async (ledger) => {
          await ledger.publish(weekly);
          return [await take(ledger), await seenIn(ledger)] as const;
        }),
      );
      const gunner: Gunner = { start, kills, random: chance(7), fire: noFire() };
      while (!isSilent(gunner)) {
        await withLedgerPlace(store, async (database) => {
          await stepsUnderFire(database, steps, gunner);
          await onLedger(database, async (ledger) => {
            expect(await seenIn(ledger)).toEqual(clean);
            await ledger.rebuild();
            expect(await seenIn(ledger)).toEqual(clean);
          });
        });
      }
      if (isSoak) console.log(`${store}: kills that fell into ${JSON.stringify(gunner.fire)}`);
    },
    timeout,
  );
});

describe.each(stores)('a new ledger in %s whose process is killed', (store) => {
  it(
    'while it is being made is made by the next that opens it',
    async () => {
      const random = chance(5);
      for (let round = 0; round < (isSoak ? 60 : 1); round++) {
        await withLedgerPlace(store, async (database) => {
          const process = start();
          await process.ask('hello', null);
          const opened = process.ask('open', database).catch(() => {});
          await Promise.race([opened, isBegun(store, database)]);
          await setTimeout(random() * makingMs);
          await process.kill();
          await onLedger(database, async (ledger) => {
            expect(await seenIn(ledger)).toEqual({ exported: '', found: [], events: {}, eventsSealed: 0 });
          });
        });
      }
    },
    timeout,
  );
});

const makingMs = 60;

/** Waits until something can be seen of a ledger that is being made. */
async function isBegun(store: StoreName, database: string): Promise<void> {
  if (store === 'SQLite') {
    while (!existsSync(database)) await setTimeout(1);
    return;
  }
  const client = new Client({ connectionString: database });
  await client.connect();
  const others = `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
  while ((await client.query(others)).rowCount === 0) await setTimeout(1);
  await client.end();
}
