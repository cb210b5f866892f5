import { expect, test } from 'vitest';
import { sampleSellers } from '../testing/sample-host.ts';
import { catalogueKeeper } from './catalogue-keeper.ts';

const minute = 60_000;

test('looks for new sellers once a minute, and keeps the catalogue while they stay the same', async () => {
  let [asked, now, list] = [0, 0, sampleSellers.slice(0, 2)];
  const sellers = async () => {
    asked++;
    return list.map((each) => ({ ...each }));
  };
  const keeper = catalogueKeeper({ sellers }, () => now);
  const [first, second] = await Promise.all([keeper.read(), keeper.read()]);
  expect([first.sellers.length, second === first, asked]).toEqual([2, true, 1]);
  now += minute;
  await keeper.read();
  expect([(await keeper.read()) === first, asked]).toEqual([true, 2]);
  list = sampleSellers.slice(0, 3);
  now += minute;
  await keeper.read();
  await Promise.resolve();
  expect((await keeper.read()).sellers).toHaveLength(3);
});

test('goes on with what it has when the list cannot be had, and tries again', async () => {
  let [broken, now] = [true, 0];
  const sellers = async () => {
    if (broken) throw new Error('no list');
    return sampleSellers;
  };
  const keeper = catalogueKeeper({ sellers }, () => now);
  await expect(keeper.read()).rejects.toThrow('no list');
  broken = false;
  expect((await keeper.read()).sellers).toEqual(sampleSellers);
  broken = true;
  now += minute;
  expect((await keeper.read()).sellers).toEqual(sampleSellers);
});
