import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { GoldSellerError } from './error.ts';
import { type Ranked, type RankItem, type RankRule, rank } from './rank.ts';

const rule: RankRule = { boosts: { gold: 0.1, 'gold-crown': 0.2 }, boundMax: 0.2 };

/** Relevances that often tie or lie near each other, and some at the ends of what numbers can be. */
const relevances = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map((n) => n / 10),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 5e-324, 1e300),
);
const levels = fc.constantFrom(null, 'gold', 'gold-crown');
const lists = fc
  .array(fc.record({ relevance: relevances, level: levels }), { maxLength: 30 })
  .map((list): RankItem[] => list.map((each, index) => ({ id: `i${index}`, ...each })));
const rules = fc
  .record({
    boundMax: fc.double({ min: 0, max: 2, noNaN: true }),
    shares: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    placesMax: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
  })
  .map(({ boundMax, shares: [gold, crown], placesMax }): RankRule => {
    const boosts = { gold: gold * boundMax, 'gold-crown': crown * boundMax };
    return { boosts, boundMax, ...(placesMax === undefined ? {} : { placesMax }) };
  });

function idsOf(ranked: readonly Ranked[]): readonly string[] {
  return ranked.map(({ id }) => id);
}

function placeOf(id: string, ranked: readonly Ranked[]): number {
  return ranked.find((each) => each.id === id)?.place ?? Number.NaN;
}

function refusalOf(items: readonly RankItem[], bad: RankRule = rule): string {
  try {
    rank(items, bad);
  } catch (error) {
    if (error instanceof GoldSellerError && error.code === 'request_invalid') return error.message;
    throw error;
  }
  return 'accepted';
}

describe('ranking', () => {
  it('gives every item once, at the places from 1 on', () => {
    fc.assert(
      fc.property(lists, rules, (items, anyRule) => {
        const ranked = rank(items, anyRule);
        expect(idsOf(ranked).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
        expect(ranked.map(({ place }) => place)).toEqual(items.map((_, index) => index + 1));
        const before = ranked.map(({ placeBefore }) => placeBefore);
        expect(before.toSorted((a, b) => a - b)).toEqual(items.map((_, index) => index + 1));
      }),
    );
  });

  it('without badges goes by relevance, and equals keep the order in which they came', () => {
    fc.assert(
      fc.property(lists, rules, (items, anyRule) => {
        const plain = items.map((item) => ({ ...item, level: null }));
        const ranked = rank(plain, anyRule);
        expect(idsOf(ranked)).toEqual(plain.toSorted((a, b) => b.relevance - a.relevance).map(({ id }) => id));
        expect(ranked.filter(({ reason }) => reason.code !== 'unchanged')).toEqual([]);
      }),
    );
  });

  it('never lets an item be overtaken by one less than 1 / (1 + boundMax) as relevant', () => {
    fc.assert(
      fc.property(lists, rules, (items, anyRule) => {
        const relevanceOf = new Map(items.map(({ id, relevance }) => [id, relevance]));
        const inOrder = idsOf(rank(items, anyRule)).map((id) => relevanceOf.get(id) ?? 0);
        for (const [index, above] of inOrder.entries()) {
          for (const below of inOrder.slice(index + 1)) {
            expect(above).toBeGreaterThanOrEqual(below / (1 + anyRule.boundMax));
          }
        }
      }),
    );
  });

  it('moves nobody up by more than placesMax, and nobody without a badge up at all', () => {
    fc.assert(
      fc.property(lists, rules, (items, anyRule) => {
        const badged = new Set(items.filter(({ level }) => level !== null).map(({ id }) => id));
        for (const { id, place, placeBefore } of rank(items, anyRule)) {
          const most = badged.has(id) ? (anyRule.placesMax ?? items.length) : 0;
          expect(placeBefore - place).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it('never puts an item lower for being more relevant', () => {
    fc.assert(
      fc.property(lists, rules, fc.nat(), relevances, (items, anyRule, pick, relevance) => {
        const item = items[pick % Math.max(1, items.length)];
        fc.pre(item !== undefined && relevance > item.relevance);
        const better = items.map((each) => (each === item ? { ...each, relevance } : each));
        expect(placeOf(item.id, rank(better, anyRule))).toBeLessThanOrEqual(placeOf(item.id, rank(items, anyRule)));
      }),
    );
  });

  it('never puts an item lower for a higher boost', () => {
    fc.assert(
      fc.property(lists, rules, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (items, anyRule, pick, share) => {
        const item = items[pick % Math.max(1, items.length)];
        fc.pre(item !== undefined);
        const own = item.level === null ? 0 : (anyRule.boosts[item.level] ?? 0);
        const boosts = { ...anyRule.boosts, own, higher: own + share * (anyRule.boundMax - own) };
        fc.pre(boosts.higher >= own && boosts.higher <= anyRule.boundMax);
        const placeWith = (level: string) => {
          const changed = items.map((each) => (each === item ? { ...each, level } : each));
          return placeOf(item.id, rank(changed, { ...anyRule, boosts }));
        };
        expect(placeWith('higher')).toBeLessThanOrEqual(placeWith('own'));
      }),
    );
  });

  it('says of each why it stands where it stands', () => {
    const items: RankItem[] = [
      { id: 'a', relevance: 1, level: null },
      { id: 'b', relevance: 0.95, level: 'gold' },
      { id: 'c', relevance: 0.9, level: null },
      { id: 'd', relevance: 0.89, level: 'gold-crown' },
      { id: 'e', relevance: 0.1, level: 'gold' },
    ];
    const told = (with_: RankRule) =>
      rank(items, with_).map(({ id, placeBefore, place, reason }) => [
        id,
        placeBefore,
        place,
        reason.code,
        reason.params,
      ]);
    expect(told(rule)).toEqual([
      ['d', 4, 1, 'moved_up_by_badge', { level: 'gold-crown', places: 3 }],
      ['b', 2, 2, 'unchanged', {}],
      ['a', 1, 3, 'moved_down_past_badge', { places: 2 }],
      ['c', 3, 4, 'moved_down_past_badge', { places: 1 }],
      ['e', 5, 5, 'unchanged', {}],
    ]);
    expect(told({ ...rule, placesMax: 1 })).toEqual([
      ['b', 2, 1, 'moved_up_to_limit', { level: 'gold', places: 1 }],
      ['a', 1, 2, 'moved_down_past_badge', { places: 1 }],
      ['d', 4, 3, 'moved_up_to_limit', { level: 'gold-crown', places: 1 }],
      ['c', 3, 4, 'moved_down_past_badge', { places: 1 }],
      ['e', 5, 5, 'unchanged', {}],
    ]);
    expect(rank(items, rule)[0]).toMatchObject({ score: 0.89 * 1.2, boost: 0.2 });
  });

  test.each<[string, Partial<RankItem>]>([
    ['must be a number from 0 to 1e300, is NaN', { relevance: Number.NaN }],
    ['must be a number from 0 to 1e300, is -1', { relevance: -1 }],
    ['must be a number from 0 to 1e300, is Infinity', { relevance: Number.POSITIVE_INFINITY }],
    ['the level of "b" must be null or one of gold, gold-crown, is "silver"', { level: 'silver' }],
    ['the level of "b" must be null or one of gold, gold-crown, is "constructor"', { level: 'constructor' }],
    ['the item "a" is there twice', { id: 'a' }],
  ])('refuses an item: %s', (reason, item) => {
    const good: RankItem = { id: 'a', relevance: 1, level: 'gold' };
    expect(refusalOf([good, { ...good, id: 'b', ...item }])).toContain(reason);
  });

  test.each<[string, RankRule]>([
    ['boosts.gold must be at most boundMax (0.1), is 0.2', { boosts: { gold: 0.2 }, boundMax: 0.1 }],
    ['boosts.gold must be at least 0, is -0.1', { boosts: { gold: -0.1 }, boundMax: 0.1 }],
    ['boundMax must be', { boosts: {}, boundMax: Number.NaN }],
    ['placesMax must be a whole number, is 1.5', { ...rule, placesMax: 1.5 }],
  ])('refuses a rule: %s', (reason, bad) => {
    expect(refusalOf([], bad)).toContain(reason);
  });

  it('of nothing is nothing', () => {
    expect(rank([], rule)).toEqual([]);
  });
});
