import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { metricRow, parseEvent, parsePolicy, requireDay, valueRange } from '@gold-seller/criteria';
import { openLedger } from '@gold-seller/ledger';
import type { BareAnswer } from './bare-badge-server.ts';
import { compare } from './compare.ts';
import { type Figure, printFigure } from './figure.ts';
import { answersUnderLoad, type HttpRequest, loadText } from './http-load.ts';
import { startServer } from './started-server.ts';
import { syntheticEvents } from './synthetic-events.ts';

const now = () => Date.parse('2026-06-15T12:00:00Z');
const sellers = Array.from({ length: 100 }, (_, index) => `seller-${index}`);

/**
 * Prints the figure of our server, as `gold-seller serve` starts it on a ledger, against bare Hono with the same answers in
 * memory, headers included. `headersOf` are the headers a badge is asked for with; both must then answer with `status`.
 */
export async function compareBadgeServers(
  bench: Figure['bench'],
  status: number,
  headersOf: (etag: string) => HttpRequest['headers'],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gold-seller-bench-'));
  try {
    await makeLedger(folder);
    await using ours = await startServer('apps/server/src/main.ts', ['serve', '--no-decisions'], {
      GOLD_SELLER_DATA: folder,
    });
    const answers = await Promise.all(sellers.map((seller) => bareAnswer(ours.url, seller)));
    const file = join(folder, 'answers.json');
    writeFileSync(file, JSON.stringify(answers));
    await using bare = await startServer('bench/bare-badge-server.ts', [file], {});
    const requests = answers.map(({ seller, headers }) => ({
      path: pathOf(seller),
      headers: headersOf(headers.etag ?? ''),
    }));
    for (const request of requests) {
      const expected = await answer(bare.url, request);
      assert.deepEqual(await answer(ours.url, request), expected);
      assert.equal(expected.status, status);
    }
    const { ratio, oursPerSecond } = await compare(
      () => answersUnderLoad(ours.url, requests, folder),
      () => answersUnderLoad(bare.url, requests, folder),
      { rounds: 7, sideMillis: 1 },
    );
    const against = `bare Hono on @hono/node-server, the same ${sellers.length} answers from memory; ${loadText}`;
    printFigure({ bench, ratio, value: oursPerSecond, unit: 'requests/s', against });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What our server answers about a seller, for the bare server to answer the same. */
async function bareAnswer(url: string, seller: string): Promise<BareAnswer> {
  const { headers, text } = await answer(url, { path: pathOf(seller), headers: {} });
  assert.equal(JSON.parse(text).level, 'gold');
  return { seller, headers, text };
}

function pathOf(seller: string): string {
  return `/v1/badges/${seller}`;
}

async function answer(url: string, { path, headers }: HttpRequest) {
  const response = await fetch(url + path, { headers });
  const text = await response.text();
  // Node's own headers aside, which both servers have, and the id that our server gives every request.
  const ours = [...response.headers].filter(
    ([name]) => !/^(date|connection|keep-alive|content-length|x-request-id)$/.test(name),
  );
  return { status: response.status, headers: Object.fromEntries(ours), text };
}

/** A ledger in the folder, decided: every seller is gold. */
async function makeLedger(folder: string): Promise<void> {
  const ledger = await openLedger({ database: join(folder, 'ledger.sqlite'), now });
  const registered = sellers.map((subject) => ({
    ...{ specversion: '1.0', id: `registered/${subject}`, source: 'https://shop.example', type: 'seller.registered' },
    ...{ subject, time: '2026-01-01T00:00:00Z', data: { name: subject } },
  }));
  const events = [...registered, ...syntheticEvents({ sellers: sellers.length, orders: 5000 })].map((input) => {
    const parsed = parseEvent(input, now());
    assert(parsed.ok);
    return parsed.event;
  });
  await ledger.ingest(events);
  await ledger.publish(policy);
  const day = requireDay('2026-06-01');
  const { state } = await ledger.decide(policy.programme, day);
  // The made-up feed ends before that day.
  if (state === 'needs_approval') await ledger.approve(policy.programme, day);
  await ledger.close();
}

/** Eight numbers on every badge, and nobody misses it. */
const policy = parsePolicy({
  programme: 'bench',
  version: 1,
  name: 'Eight criteria',
  effectiveFrom: '2026-01-01',
  cadence: { every: 'month', day: 1 },
  earn: { hits: 1, of: 1 },
  lose: { misses: 1, of: 1 },
  levels: [
    {
      level: 'gold',
      mark: 'star',
      criteria: [
        { metric: 'account_age_days', earn: { atLeast: 0 }, keep: { atLeast: 0 } },
        ...(
          [
            'orders_completed',
            'distinct_buyers',
            'positive_feedback_rate',
            'average_rating',
            'on_time_ship_rate',
            'on_time_delivery_rate',
          ] as const
        ).map((metric) => {
          const side = { atLeast: valueRange(metricRow(metric)).min };
          return { metric, window: { days: 180 }, earn: side, keep: side };
        }),
        { metric: 'seller_cancel_rate', window: { days: 180 }, earn: { atMost: 1 }, keep: { atMost: 1 } },
      ],
    },
  ],
});
