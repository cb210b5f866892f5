import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { placeOn } from './account.ts';
import { type Day, requireDay } from './day.ts';
import type { Decision } from './decision.ts';
import type { Entry } from './entry.ts';
import { evaluate, verdicts } from './evaluation.ts';
import { foldStandings } from './history.ts';
import { isHeld } from './level-standing.ts';
import type { Policy } from './policy.ts';
import { decideOn, type Programme, programmeDays, programmeOf, versionInForce, versionNumbered } from './programme.ts';
import type { GroupCounts } from './simulating/group-counts.ts';
import { type SimulatedSeller, type Simulation, simulate } from './simulation.ts';
import { type Standing, shownLevel } from './standing.ts';
import { tallyOf } from './tally.ts';
import { anyCriterion, policyWith } from './testing/any-criterion.ts';
import { accountWith, anySeller, sellerDay } from './testing/any-seller.ts';
import { anyAccount, anyRules } from './testing/decisions.ts';
import { sumTally } from './window.ts';

const numRuns = process.env.GOLD_SELLER_SOAK === '1' ? 1000 : 60;
const [from, to] = [sellerDay - 60, sellerDay + 60];

function sellerOf(seller: string, entries: readonly Entry[], account: SimulatedSeller['account']): SimulatedSeller {
  const tally = tallyOf(entries);
  return { seller, account, sums: (day, shapes, pauses) => sumTally(tally, day, shapes, pauses) };
}

const anySellers: fc.Arbitrary<readonly SimulatedSeller[]> = fc
  .array(
    fc.record({
      seller: anySeller,
      account: anyAccount,
      opened: fc.option(fc.integer({ min: from - 90, max: to + 5 }), { nil: undefined, freq: 9 }),
      country: fc.constantFrom('DE', 'AT', undefined),
      many: fc.constantFrom(0, 1, 49, 200, 1500),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(({ seller, account, opened, country, many }, index) => {
      const completed: Entry = { day: sellerDay - 10, measure: 'orders_completed', count: many, buyer: 'b' };
      const places = [{ from, country, category: undefined }];
      return sellerOf(`s${index}`, many === 0 ? seller.entries : [...seller.entries, completed], {
        ...account,
        openedDay: opened,
        places,
      });
    }),
  );

const easy = { metric: 'orders_completed', window: { days: 60 }, earn: { atLeast: 2 }, keep: { atLeast: 2 } } as const;
const hard = { ...easy, earn: { atLeast: 8 }, keep: { atLeast: 8 } };

/** Two levels, weekly, often earned. */
const anyProgramme: fc.Arbitrary<Programme> = fc
  .tuple(anyRules, anyCriterion, fc.boolean())
  .map(([rules, criterion, scoped]) => {
    const criteria = criterion.metric === easy.metric ? [easy] : [easy, criterion];
    const some: Partial<Policy> = {
      ...rules,
      cadence: { every: 'week', day: 2 },
      ...(scoped ? { scope: { countries: ['DE'] } } : {}),
      levels: [
        { level: 'gold', mark: 'star', criteria },
        { level: 'gold-crown', mark: 'crown', criteria: [hard, ...criteria.slice(1)] },
      ],
    };
    return programmeOf([policyWith([], some)]);
  });

interface Real {
  readonly seller: SimulatedSeller;
  readonly decisions: readonly Decision[];
  readonly standings: ReadonlyMap<Day, Standing>;
  readonly byDay: readonly (string | undefined)[];
}

/** Every day of one seller, decided for real. */
function really(programme: Programme | undefined, seller: SimulatedSeller): Real {
  const opened = seller.account.openedDay ?? Number.POSITIVE_INFINITY;
  const days = programme === undefined ? [] : programmeDays(programme, from, to).filter((day) => day >= opened);
  const decisions = days.flatMap((day) =>
    programme === undefined ? [] : (decideOn(programme, seller, day, { throughSeq: 0 }) ?? []),
  );
  const policyOf = (version: number) => versionNumbered(programme ?? programmeOf([]), version).policy;
  const changes = foldStandings(decisions, policyOf, seller.account, to);
  const standings = new Map<Day, Standing>();
  const byDay: (string | undefined)[] = [];
  for (let day = from; day <= to; day++) {
    const standing = changes.findLast((change) => change.day <= day)?.standing;
    if (standing !== undefined) standings.set(day, standing);
    byDay.push(standing === undefined ? undefined : shownLevel(standing)?.level);
  }
  return { seller, decisions, standings, byDay };
}

/** The counts of some sellers, counted one by one. */
function counted(some: readonly { readonly tried: Real; readonly now: Real }[], order: readonly string[]) {
  const levels: Record<string, number> = {};
  const counts = { sellers: some.length, lost: 0, gained: 0, kept: 0, raised: 0, lowered: 0, losses: 0, levels };
  for (const { tried, now } of some) {
    const [before, after] = [now.byDay.at(-1), tried.byDay.at(-1)];
    if (before !== undefined && after === undefined) counts.lost++;
    if (before === undefined && after !== undefined) counts.gained++;
    if (before !== undefined && after !== undefined) counts.kept++;
    const above = (one = '', other = '') => order.includes(one) && order.slice(0, order.indexOf(one)).includes(other);
    if (above(after, before)) counts.raised++;
    if (above(before, after)) counts.lowered++;
    if (after !== undefined) levels[after] = (levels[after] ?? 0) + 1;
    counts.losses += tried.byDay.filter(
      (shown, index) => shown === undefined && tried.byDay[index - 1] !== undefined,
    ).length;
  }
  return counts;
}

function plain({ levels, ...counts }: GroupCounts) {
  return { ...counts, levels: Object.fromEntries(levels) };
}

function groups(map: Simulation['bySize']) {
  return Object.fromEntries([...map].map(([name, counts]) => [name, plain(counts)]));
}

function grouped<T>(list: readonly T[], nameOf: (item: T) => string): [string, T[]][] {
  const names = [...new Set(list.map(nameOf))];
  return names.map((name) => [name, list.filter((item) => nameOf(item) === name)]);
}

/** Who stands outside each level, by the criterion that keeps them there. */
function blockedBy(programme: Programme, all: readonly Real[]) {
  const blocked: Record<string, Record<string, Record<string, number>>> = {};
  const add = (level: string, key: string, count: string) => {
    const none = { missed: 0, missedAlone: 0, undecided: 0, undecidedAlone: 0 };
    const byKey = blocked[level] ?? {};
    blocked[level] = byKey;
    const counts: Record<string, number> = byKey[key] ?? none;
    byKey[key] = { ...counts, [count]: (counts[count] ?? 0) + 1 };
  };
  for (const { decisions, standings } of all) {
    const last = decisions.at(-1);
    const compiled = last === undefined ? undefined : versionInForce(programme, last.day);
    if (last === undefined || compiled === undefined || !last.inScope) continue;
    for (const [at, { level, criteria }] of evaluate(compiled, last.readings).levels.entries()) {
      if (standings.get(last.day)?.levels.some((each) => each.level === level && isHeld(each))) continue;
      const bad = criteria.flatMap(({ earn }, index) => {
        const key = compiled.levels[at]?.criteria[index]?.key ?? '';
        return ['missed', 'undecided'].includes(verdicts[earn]) ? [[key, verdicts[earn]] as const] : [];
      });
      for (const [key, verdict] of bad) {
        add(level, key, verdict);
        if (bad.length === 1) add(level, key, `${verdict}Alone`);
      }
    }
  }
  return blocked;
}

function sizeOf({ sums, account }: SimulatedSeller): string {
  const shape = { length: { days: 365 }, lagDays: 0, partsOf: [], daysOf: [] };
  const orders = sums(to, [shape], account.pauses).columns[0]?.[14] ?? 0; // completed orders have slot 7
  if (orders < 10) return orders === 0 ? '0' : '1-9';
  if (orders < 200) return orders < 50 ? '10-49' : '50-199';
  return orders < 1000 ? '200-999' : '1000+';
}

describe('a simulation', () => {
  it('counts what deciding the same population for real comes to, seller by seller', async () => {
    await fc.assert(
      fc.asyncProperty(
        anySellers,
        anyProgramme,
        fc.option(anyProgramme, { nil: undefined }),
        async (sellers, candidate, current) => {
          const simulation = await simulate({ candidate, current, from, to }, sellers);
          const all = sellers.map((seller) => ({ tried: really(candidate, seller), now: really(current, seller) }));
          const order = versionInForce(candidate, to)?.levels.map(({ level }) => level) ?? [];
          expect(plain(simulation.total)).toEqual(counted(all, order));
          const bySize = grouped(all, ({ tried }) => sizeOf(tried.seller));
          expect(groups(simulation.bySize)).toEqual(
            Object.fromEntries(bySize.map(([name, some]) => [name, counted(some, order)])),
          );
          const byRegion = grouped(all, ({ tried }) => placeOn(tried.seller.account, to)?.country ?? 'unknown');
          expect(groups(simulation.byRegion)).toEqual(
            Object.fromEntries(byRegion.map(([name, some]) => [name, counted(some, order)])),
          );
          expect(
            Object.fromEntries([...simulation.blockedBy].map(([level, byKey]) => [level, Object.fromEntries(byKey)])),
          ).toEqual(
            blockedBy(
              candidate,
              all.map(({ tried }) => tried),
            ),
          );
        },
      ),
      { numRuns },
    );
  });

  it('tells for every decision day who shows which level', async () => {
    await fc.assert(
      fc.asyncProperty(anySellers, anyProgramme, async (sellers, candidate) => {
        const { holders } = await simulate({ candidate, current: undefined, from, to }, sellers);
        expect(holders.map(({ day }) => day)).toEqual(programmeDays(candidate, from, to));
        const all = sellers.map((seller) => really(candidate, seller));
        for (const { day, levels } of holders) {
          const expected: Record<string, number> = {};
          for (const { byDay } of all) {
            const shown = byDay[day - from];
            if (shown !== undefined) expected[shown] = (expected[shown] ?? 0) + 1;
          }
          expect(Object.fromEntries(levels)).toEqual(expected);
        }
      }),
      { numRuns },
    );
  });
});

const day = requireDay('2018-03-06');
const programme = programmeOf([policyWith([easy], { cadence: { every: 'week', day: 2 } })]);

function many(count: number, asked: { next: number; let: number }) {
  return (async function* () {
    for (let n = 0; n < count; n++) {
      asked.next = n + 1;
      const seller = sellerOf(
        `s${n}`,
        [{ day: day - 20, measure: 'orders_completed', count: 5, buyer: 'b' }],
        accountWith(),
      );
      yield {
        ...seller,
        sums: (...args: Parameters<SimulatedSeller['sums']>) => {
          // Whoever is summed is the one who was asked for last: nobody is kept waiting in a list.
          expect(asked.next).toBe(n + 1);
          asked.let++;
          return seller.sums(...args);
        },
      };
    }
  })();
}

test('the next seller is asked for only when the last has been replayed', async () => {
  const asked = { next: 0, let: 0 };
  const simulation = await simulate(
    { candidate: programme, current: programme, from: day, to: day + 14 },
    many(200, asked),
  );
  expect(simulation.total).toMatchObject({ sellers: 200, kept: 200, gained: 0 });
  expect(asked.let).toBe(200 * (3 + 3 + 1));
});

test('sums are asked for over the same few lists of windows, however many sellers come', async () => {
  const lists = new Set<unknown>();
  const sellers = Array.from({ length: 50 }, (_, n) => sellerOf(`s${n}`, [], accountWith())).map((seller) => ({
    ...seller,
    sums: (...args: Parameters<SimulatedSeller['sums']>) => {
      lists.add(args[1]);
      return seller.sums(...args);
    },
  }));
  await simulate({ candidate: programme, current: undefined, from: day, to: day + 14 }, sellers);
  expect(lists.size).toBe(2);
});

test('a badge that is hidden between two decisions is lost on the way, and a closed account holds none on the last day', async () => {
  const entries: Entry[] = [{ day: day - 20, measure: 'orders_completed', count: 5, buyer: 'b' }];
  const sellers = [
    sellerOf('suspended', entries, accountWith({ suspensions: [{ from: day + 2, to: day + 4 }] })),
    sellerOf('closed', entries, accountWith({ closedDay: day + 10 })),
  ];
  const { total, holders } = await simulate(
    { candidate: programme, current: undefined, from: day, to: day + 12 },
    sellers,
  );
  expect(total).toMatchObject({ gained: 1, losses: 2 });
  expect(holders.map(({ levels }) => levels.get('gold'))).toEqual([2, 2]);
});

test('nobody is decided before they registered, and nothing comes of nobody', async () => {
  const late = sellerOf('late', [], accountWith({ openedDay: day + 1 }));
  const { holders, total } = await simulate({ candidate: programme, current: programme, from: day, to: day }, [late]);
  expect(total).toMatchObject({ sellers: 1, gained: 0, losses: 0 });
  expect(holders).toEqual([{ day, levels: new Map() }]);
  const none = await simulate({ candidate: programmeOf([]), current: undefined, from: day, to: day }, []);
  expect(none).toMatchObject({ holders: [], total: { sellers: 0 } });
});
