import { DatabaseSync } from 'node:sqlite';
import {
  type Account,
  accountOf,
  addEntries,
  advise,
  type Day,
  type Decision,
  decideOn,
  foldStandings,
  formatDay,
  isDecisionDay,
  nextDecisionDay,
  type Policy,
  parsePolicy,
  programmeDays,
  programmeOf,
  project,
  referencesOf,
  requireDay,
  type SellerEvent,
  type SellerRecord,
  type SimulatedSeller,
  settlementRules,
  settleReference,
  simulate,
  sumTally,
  type Tally,
  withoutWithdrawn,
} from '@gold-seller/criteria';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ledger, openLedger } from './ledger.ts';
import { eventOn } from './testing/event-on.ts';
import { anyHistory, epoch, orderLife } from './testing/history.ts';
import { exportOf, stores, temporaryLedger, testNow, withTemporaryLedger } from './testing/temporary-ledger.ts';

// Each run opens ledgers of its own: a failure is told at once instead of being made smaller for minutes.
const runs = process.env.GOLD_SELLER_SOAK === undefined ? 8 : 300;
const settlement = { version: 1, zone: 'UTC', disputeDays: 0 };
const rules = settlementRules(settlement);
const today = rules.dayOf(testNow);

/** Decided often, lost and earned often, with all that waits, and of every kind of reading. */
const lively: Policy = parsePolicy({
  programme: 'easy',
  version: 1,
  name: 'Gold seller',
  effectiveFrom: '2025-01-01',
  cadence: { every: 'week', day: 1 },
  earn: { hits: 1, of: 1 },
  lose: { misses: 2, of: 3 },
  minHoldDays: 10,
  reEarnWaitDays: { missed: 10, hard: 20 },
  dormantDays: 25,
  probationDays: 15,
  scope: { countries: ['DE'] },
  levels: [
    {
      level: 'gold',
      mark: 'star',
      criteria: [
        { metric: 'orders_completed', window: { days: 25 }, earn: { atLeast: 1 }, keep: { atLeast: 1 } },
        { metric: 'distinct_buyers', window: { days: 25 }, earn: { atLeast: 1 }, keep: { atLeast: 1 } },
        {
          metric: 'on_time_ship_rate',
          window: { use: { days: 10 }, ifAtLeast: 2, otherwise: { days: 40 } },
          earn: { atLeast: 0.6, allow: 1 },
          keep: { atLeast: 0.5, allow: 1 },
        },
        {
          metric: 'buyer_concentration',
          window: { bestOf: [{ days: 15 }, { days: 45 }] },
          earn: { atMost: 0.9, ifInsufficient: 'not_applicable' },
          keep: { atMost: 0.95, ifInsufficient: 'not_applicable' },
        },
        { metric: 'gross_sales', window: { days: 30 }, currency: 'EUR', earn: { atLeast: 1 }, keep: { atLeast: 0 } },
        { metric: 'days_since_last_sale', window: { days: 60 }, earn: { atMost: 50 }, keep: { atMost: 55 } },
        {
          metric: 'average_rating',
          window: { days: 60 },
          prior: { weight: 5, mean: 4 },
          earn: { atLeast: 3 },
          keep: { atLeast: 2 },
        },
        {
          metric: 'authenticity_violations',
          window: { days: 90 },
          earn: { atMost: 0 },
          keep: { atMost: 0 },
          hard: true,
        },
      ],
    },
  ],
});
const programme = programmeOf([lively]);
const [from, to] = [epoch, epoch + 110];
const decisionDays = programmeDays(programme, from, to);

const sellers = ['acme', 'beta', 'gamma'] as const;

/** What criteria alone makes of one seller's events. */
function recordOf(history: readonly SellerEvent[], seller: string): SellerRecord & { account: Account; tally: Tally } {
  const events = withoutWithdrawn(history.filter((event) => event.seller === seller));
  const tally: Tally = new Map();
  for (const reference of new Set(events.flatMap((event) => referencesOf(event, rules)))) {
    const group = events.filter((event) => referencesOf(event, rules).includes(reference));
    addEntries(tally, settleReference(reference, group, rules), 1);
  }
  const account = accountOf(events, rules);
  return { account, tally, sums: (day, shapes, pauses) => sumTally(tally, day, shapes, pauses) };
}

function populationOf(history: readonly SellerEvent[], by: number): SimulatedSeller[] {
  return sellers
    .map((seller) => ({ seller, ...recordOf(history, seller) }))
    .filter(({ account }) => (account.openedDay ?? Number.POSITIVE_INFINITY) <= by);
}

/** The decisions of an export; that of an empty ledger has no line. */
function decisionLines(exported: string): Record<string, unknown>[] {
  return exported
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const { decision } = JSON.parse(line) as { decision?: Record<string, unknown> }; // safe: an object a line
      return decision === undefined ? [] : [decision];
    });
}

describe.each(stores)('a ledger in %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('decides, simulates and advises as criteria does from the same events', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        await withTemporaryLedger(
          async (ledger) => {
            await ledger.publish(lively);
            await ledger.ingest(history);
            const population = populationOf(history, to);
            const trial = await ledger.simulate({ policy: lively, from, to });
            expect(trial.comparedWith).toBe('easy');
            expect(trial.simulation).toEqual(
              await simulate({ candidate: programme, current: programme, from, to }, population),
            );
            for (const day of decisionDays) await ledger.decide('easy', day);
            const lines = decisionLines(await exportOf(ledger));
            const last = trial.simulation.holders.at(-1);
            const held: Record<string, number> = {};
            for (const { seller, account, sums } of population) {
              const days = decisionDays.filter((day) => day >= (account.openedDay ?? 0));
              const decisions = days.flatMap(
                (day) => decideOn(programme, { account, sums }, day, { throughSeq: 0 }) ?? [],
              );
              const expected = decisions.map(({ throughSeq: _none, day, ...rest }) => ({
                seller,
                day: formatDay(day),
                ...rest,
              }));
              expect(lines.filter((line) => line.seller === seller)).toEqual(JSON.parse(JSON.stringify(expected)));
              const lastStanding = foldStandings(decisions, () => lively, account, last?.day ?? 0).at(-1)?.standing;
              const [level] = lastStanding?.levels ?? [];
              const shows = lastStanding !== undefined && !['closed', 'suspended'].includes(lastStanding.overlay);
              if (shows && level !== undefined && ['held', 'at_risk'].includes(level.state))
                held.gold = (held.gold ?? 0) + 1;
            }
            expect(Object.fromEntries(last?.levels ?? [])).toEqual(held);
          },
          { settlement },
        );
      }),
      { numRuns: store === 'SQLite' ? runs : Math.ceil(runs / 4), endOnFailure: true },
    );
  });

  it('advises as criteria does, today and looking back', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, fc.integer({ min: 20, max: 100 }), async (history, days) => {
        await withTemporaryLedger(
          async (ledger) => {
            await ledger.publish(lively);
            await ledger.ingest(history);
            for (const day of decisionDays) await ledger.decide('easy', day);
            for (const seller of new Set(history.map((event) => event.seller))) {
              const record = recordOf(history, seller);
              const opened = record.account.openedDay ?? Number.POSITIVE_INFINITY;
              for (const asOf of [undefined, epoch + days]) {
                const at = asOf ?? today;
                const decided = decisionDays.filter((day) => day >= opened && day <= at);
                const decisions = decided.flatMap((day) => decideOn(programme, record, day, { throughSeq: 0 }) ?? []);
                const lastDay = decisions.at(-1)?.day ?? 0;
                const foldTo = (through: Day) =>
                  foldStandings(decisions, () => lively, record.account, through).at(-1)?.standing;
                const [standing, stood] = [foldTo(at), foldTo(lastDay)];
                const known = new Map(
                  [...record.tally].filter(([key]) => asOf === undefined || Math.floor(key / 256) < asOf),
                );
                const day = nextMonday(at);
                const given = await ledger.advise(seller, asOf === undefined ? {} : { asOf });
                const [compiled] = programme.versions;
                if (compiled === undefined) throw new Error('the programme has a version');
                expect(given.standing).toEqual(standing);
                expect(given.advice).toEqual(
                  advise({ compiled, account: record.account, tally: known, standing: stood, today: at, day }),
                );
                const sums: SellerRecord['sums'] = (...asked) => sumTally(known, ...asked);
                expect(given.projections).toEqual(project(programme, { account: record.account, sums }, stood, at));
              }
            }
          },
          { settlement },
        );
      }),
      { numRuns: store === 'SQLite' ? runs : Math.ceil(runs / 4), endOnFailure: true },
    );
  });

  it('rebuilt in the middle of a history or at its end is the same, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyHistory,
        fc.infiniteStream(fc.nat({ max: decisionDays.length - 1 })),
        async (history, dice) => {
          const batches = decisionDays.map((): SellerEvent[] => []);
          for (const event of history) batches[dice.next().value ?? 0]?.push(event);
          await withTemporaryLedger(
            async (ledger) => {
              await ledger.publish(lively);
              for (const [index, day] of decisionDays.entries()) {
                await ledger.ingest(batches[index] ?? []);
                await ledger.decide('easy', day);
                if (index % 3 === 2) await ledger.beginDay(day + (index % 5));
                if (index === 5) await expectSameAfter(ledger, () => ledger.rebuild());
              }
              await ledger.catchUp();
              await expectSameAfter(ledger, () => ledger.rebuild());
              await expectBestOfBoth(ledger, history);
              for await (const { severity, key } of ledger.doctor()) expect([severity, key]).not.toContain('error');
            },
            { settlement },
          );
        },
      ),
      { numRuns: store === 'SQLite' ? runs : Math.ceil(runs / 4), endOnFailure: true },
    );
  });

  it('reads further back by the days a seller had off, through what is stored', () =>
    withTemporaryLedger(
      async (ledger) => {
        const [level] = lively.levels;
        const criteria = level?.criteria.filter(({ metric }) => metric === 'orders_completed') ?? [];
        await ledger.publish({ ...lively, levels: level === undefined ? [] : [{ ...level, criteria }] });
        const day = decisionDays[10] ?? 0;
        const off = { by: 'staff' as const, from: formatDay(day - 30), until: formatDay(day - 11) };
        await ledger.ingest([
          eventOn('seller.registered', epoch - 100, { name: 'Acme', country: 'DE' }),
          eventOn('seller.registered', epoch - 100, { name: 'Beta', country: 'DE' }, { seller: 'beta' }),
          eventOn('seller.paused', day - 31, off),
          // Completed 40 days before the decision: outside of 25 days, inside of 25 that were worked.
          ...orderLife('o1', day - 43),
          ...orderLife('o2', day - 43, { seller: 'beta' }),
        ]);
        await ledger.decide('easy', day);
        const readings = await Promise.all(
          ['acme', 'beta'].map(async (seller) => (await ledger.explain(seller))?.evaluation),
        );
        const read = readings.map((evaluation) => evaluation?.levels[0]?.criteria[0]?.reading);
        expect(read.map((reading) => reading?.numerator)).toEqual([1, 0]);
        expect(read[0]?.span).toEqual({ from: day - 48, to: day - 4 });
      },
      { settlement },
    ));
});

function decisionDayBefore(day: Day): Day {
  return nextDecisionDay(lively, day - 7);
}

describe.each(stores)('a decision run on %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('is refused on a day on which the policy does not decide, and changes nothing', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.publish(lively);
      await ledger.ingest([eventOn('seller.registered', epoch, { name: 'Acme', country: 'DE' })]);
      await expect(ledger.decide('easy', decisionDayBefore(today) + 1)).rejects.toMatchObject({
        code: 'decision_day_not_in_cadence',
      });
      expect((await ledger.status()).standings).toEqual([]);
    }));
});

describe.each(stores)('advice from a ledger in %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  const registered = eventOn('seller.registered', epoch, { name: 'Acme', country: 'DE' });

  it('is about the version in force on the day that is asked for, and projects the decisions before it', () =>
    withTemporaryLedger(async (ledger) => {
      const monday = nextDecisionDay(lively, today + 1);
      await ledger.publish(lively);
      await ledger.publish({
        ...lively,
        version: 2,
        effectiveFrom: formatDay(monday + 1),
        cadence: { every: 'month', day: 28 },
      });
      await ledger.ingest([registered]);
      const next = await ledger.advise('acme');
      expect([next.policy.version, next.advice.day]).toEqual([1, monday]);
      expect(next.onDay).toEqual(next.projections?.next);
      const later = await ledger.advise('acme', { day: requireDay('2026-06-28') });
      expect([later.policy.version, formatDay(later.onDay?.day ?? 0)]).toEqual([2, '2026-06-28']);
    }));

  it.each<[string, () => Parameters<Ledger['advise']>, string]>([
    ['a seller nobody named', () => ['nobody'], 'seller_unknown'],
    ['a programme nobody published', () => ['acme', { programme: 'other' }], 'policy_unknown'],
    [
      'a day before any version',
      () => ['acme', { asOf: requireDay('2024-01-01'), day: requireDay('2024-02-01') }],
      'policy_not_in_force',
    ],
    ['a decision day that is not after today', () => ['acme', { day: decisionDayBefore(today) }], 'option_invalid'],
    [
      'a day on which nothing is decided',
      () => ['acme', { day: nextDecisionDay(lively, today + 1) + 1 }],
      'decision_day_not_in_cadence',
    ],
  ])('of %s is refused', (_name, asked, code) =>
    withTemporaryLedger(async (ledger) => {
      await ledger.ingest([registered]);
      await expect(ledger.advise('acme')).rejects.toMatchObject({ code: 'policy_unknown' });
      await ledger.publish(lively);
      await expect(ledger.advise(...asked())).rejects.toMatchObject({ code });
    }),
  );

  it('and trying a policy change nothing', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.publish(lively);
      await ledger.ingest([registered, ...orderLife('o1', epoch + 10)]);
      await ledger.decide('easy', decisionDays[4] ?? 0);
      await expectSameAfter(ledger, async () => {
        await ledger.advise('acme');
        await ledger.simulate({ policy: { ...lively, name: 'Another', version: 7 }, from, to });
      });
      expect((await ledger.status()).events).toMatchObject({ 'seller.registered': 1 });
    }));
});

it('a file whose derived data are of an older version of the program is rebuilt when it is opened', () =>
  withTemporaryLedger(
    async (ledger, path) => {
      await ledger.publish(lively);
      await ledger.ingest([
        eventOn('seller.registered', epoch, { name: 'Acme', country: 'DE' }),
        ...orderLife('o1', epoch + 10),
      ]);
      for (const day of decisionDays.slice(0, 5)) await ledger.decide('easy', day);
      const before = await exportOf(ledger);
      await ledger.close();
      const opened = async (change: string) => {
        const file = new DatabaseSync(path);
        file.exec(change);
        file.close();
        const again = await openLedger({ database: path, settlement, now: () => testNow });
        const text = await exportOf(again);
        await again.close();
        return text;
      };
      const spoil = `delete from tally; update standing set data = replace(data, 'gold', 'tin'); update seller set account = null;`;
      expect(await opened(`${spoil} pragma user_version = 1`)).toBe(before);
      expect(await opened(`${spoil} pragma user_version = 0`)).toBe(before);
      expect(await opened(spoil)).not.toBe(before);
    },
    { settlement },
  ));

const outcomes = ['miss', 'undecided', 'hit'];

/** Whatever came late, each past decision counts as no worse than it was, and no worse than what is right now. */
async function expectBestOfBoth(ledger: Ledger, history: readonly SellerEvent[]): Promise<void> {
  const lines = decisionLines(await exportOf(ledger)) as unknown as (DecisionLine & { readonly day: string })[]; // safe: so written
  for (const seller of new Set(lines.map((line) => line.seller))) {
    const record = recordOf(history, seller);
    const theirs = lines.filter((line) => line.seller === seller);
    for (const day of new Set(theirs.map((line) => line.day))) {
      const revisions = theirs.filter((line) => line.day === day).toSorted((a, b) => a.revision - b.revision);
      const [counts, ...others] = [
        revisions.at(-1),
        revisions[0],
        decideOn(programme, record, requireDay(day), { throughSeq: 0 }),
      ];
      for (const side of ['earn', 'keep'] as const) {
        const rank = (decision: (typeof others)[number]) => outcomes.indexOf(decision?.levels[0]?.[side] ?? 'miss');
        for (const other of others) expect(rank(counts)).toBeGreaterThanOrEqual(rank(other));
      }
    }
  }
}

type DecisionLine = Pick<Decision, 'levels' | 'revision'> & { readonly seller: string };

async function expectSameAfter(ledger: Ledger, work: () => Promise<unknown>): Promise<void> {
  const before = await exportOf(ledger);
  await work();
  expect(await exportOf(ledger)).toBe(before);
}

function nextMonday(after: number): number {
  let day = after + 1;
  while (!isDecisionDay(lively, day)) day++;
  return day;
}
