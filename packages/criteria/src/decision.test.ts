import { expect, test } from 'vitest';
import { compilePolicy } from './compiled-policy.ts';
import { formatDay, requireDay } from './day.ts';
import { decide } from './decision.ts';
import type { Entry } from './entry.ts';
import { readingsOf } from './evaluation.ts';
import { olistDefault } from './presets/olist-default.ts';
import { tallyOf } from './tally.ts';
import { sumTally } from './window.ts';

const compiled = compilePolicy(olistDefault);
const opened = requireDay('2017-01-01');

/** A seller with one good order on every one of `days` days from the opening on. */
function tallyOver(days: number) {
  const entries: Entry[] = [{ day: opened, measure: 'accounts_opened', count: 1 }];
  for (let day = opened; day < opened + days; day++) {
    entries.push({ day, measure: 'orders_completed', count: 1, buyer: `b${day}` });
    for (const measure of ['ratings_positive', 'orders_due_to_ship', 'orders_shipped_on_time'] as const) {
      entries.push({ day, measure, count: 1 });
    }
    entries.push({ day, measure: 'deliveries_due', count: 1 }, { day, measure: 'deliveries_on_time', count: 1 });
  }
  return tallyOf(entries);
}

function decidedOn(date: string, days: number) {
  const day = requireDay(date);
  return decide(compiled, readingsOf(compiled, sumTally(tallyOver(days), day, compiled.shapes)), {
    day,
    throughSeq: 42,
  });
}

test('a decision holds all it takes to tell it again: day, version, log position, outcomes and readings', () => {
  const decision = decidedOn('2017-07-01', 365);
  expect(decision).toMatchObject({
    programme: 'olist-default',
    day: requireDay('2017-07-01'),
    revision: 0,
    policyVersion: 1,
    throughSeq: 42,
    cause: 'scheduled',
    levels: [{ level: 'gold', earn: 'hit', keep: 'hit' }],
  });
  expect(decision.readings.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
    [181, 1],
    [178, 1],
    [178, 178],
    [178, 178],
    [167, 167],
  ]);
});

test('the first day a seller can earn is half a year after the opening', () => {
  const first = opened + 180;
  expect(decidedOn(formatDay(first - 1), 365).levels[0]?.earn).toBe('miss');
  expect(decidedOn(formatDay(first), 365).levels[0]?.earn).toBe('hit');
});

test('a seller who stopped selling is missed by orders, never by rates nobody can tell', () => {
  const decision = decidedOn('2018-07-01', 100);
  expect(decision.readings[2]).toMatchObject({ numerator: 0, denominator: 0 });
  expect(decision.levels[0]).toEqual({ level: 'gold', earn: 'miss', keep: 'miss' });
});

test('an unknown seller is not decided against for an age nobody knows', () => {
  const day = requireDay('2018-07-01');
  const decision = decide(compiled, readingsOf(compiled, sumTally(new Map(), day, compiled.shapes)), {
    day,
    throughSeq: 0,
  });
  expect(decision.readings[0]).toMatchObject({ denominator: 0 });
  expect(decision.levels[0]?.earn).toBe('miss'); // no orders is a number, and too small
});
