import { describe, expect, it } from 'vitest';
import { addWeighed, brakeReasons, type Weighed } from './brake.ts';

const weighed = (holders: number, losing: number, fed: Weighed['fed'] = {}): Weighed => ({ holders, losing, fed });
const usually = (share: number) => Array.from({ length: 12 }, () => ({ holders: 1000, lost: share * 1000 }));

describe('the brake', () => {
  it.each<[string, Weighed, ReturnType<typeof usually>, number | undefined]>([
    ['lets ten badges go, however few there are', weighed(10, 10), [], undefined],
    ['stops at the eleventh of a few', weighed(11, 11), [], 10],
    ['lets 2 % go', weighed(1000, 20), [], undefined],
    ['stops above 2 %', weighed(1000, 21), [], 20],
    ['lets three times the usual go', weighed(1000, 150), usually(0.05), undefined],
    ['stops above three times the usual', weighed(1000, 151), usually(0.05), 150],
    ['never asks for less than 2 %', weighed(1000, 20), usually(0.001), undefined],
    ['takes no run without holders for usual', weighed(1000, 21), [{ holders: 0, lost: 0 }], 20],
  ])('%s', (_name, run, earlier, allowed) => {
    const reasons = brakeReasons(run, earlier);
    const { holders, losing } = run;
    expect(reasons).toEqual(allowed === undefined ? [] : [{ kind: 'badges_lost', losing, holders, allowed }]);
  });

  it('looks at the last twelve runs alone', () => {
    const earlier = [...usually(1), ...usually(0.01)];
    expect(brakeReasons(weighed(1000, 30), earlier)).toEqual([]);
    expect(brakeReasons(weighed(1000, 31), earlier)).toHaveLength(1);
  });

  const weeks = (last: number, usual: number, broken = 0) => [
    last,
    ...Array.from({ length: 26 }, (_, week) => (week < broken ? 0 : usual)),
  ];

  it.each<[string, readonly number[], boolean]>([
    ['lets half the usual week pass', weeks(50, 100), false],
    ['stops below half', weeks(49, 100), true],
    ['says nothing of fewer than fifty a week', weeks(0, 49), false],
    ['stops where fifty a week fell silent', weeks(0, 50), true],
    ['still knows what was usual when the feed broke five weeks ago', weeks(0, 100, 5), true],
    ['says nothing of what began less than four weeks ago', [0, 99, 99, 99, 0, 0], false],
    ['knows what is usual after four weeks', [0, 99, 99, 99, 99, 0], true],
    [
      'takes the end of a high season for no broken feed',
      [90, ...Array.from({ length: 26 }, (_, week) => (week < 8 ? 400 : 160))],
      false,
    ],
  ])('%s', (_name, fed, stops) => {
    const reasons = brakeReasons(weighed(0, 0, { orders_shipped_on_time: fed }), []);
    const [lastWeek] = fed;
    const thin = { kind: 'feed_thin', measure: 'orders_shipped_on_time', lastWeek };
    expect(reasons).toMatchObject(stops ? [thin] : []);
    expect(reasons).toHaveLength(stops ? 1 : 0);
  });

  it('weighs parts together', () => {
    const sum = addWeighed(
      weighed(3, 1, { ratings: [1, 2] }),
      weighed(4, 2, { ratings: [3, 4], deliveries_due: [5, 6] }),
    );
    expect(sum).toEqual(weighed(7, 3, { ratings: [4, 6], deliveries_due: [5, 6] }));
  });
});
