import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeOf } from './badge.ts';
import { compilePolicy } from './compiled-policy.ts';
import { decide } from './decision.ts';
import type { Entry } from './entry.ts';
import { measureNames, measures } from './measure.ts';
import { metricKeys, metricRow } from './metric.ts';
import { overlayOn, pausedDaysBefore } from './overlay.ts';
import type { Criterion } from './policy.ts';
import { readingsOf } from './readings-of.ts';
import { nextStanding, type Standing } from './standing.ts';
import { tallyOf } from './tally.ts';
import { accountOf } from './testing/account-of.ts';
import { policyOf } from './testing/policy-of.ts';
import { sumTally } from './window.ts';

const folder = new URL('.', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
);

/** What would make the same events give another answer: chance, the clock, and the machine's own zone and language. */
const forbidden =
  /Math\.random|\bDate\b\s*[.(]|\bnew Date\b|\btoLocale\w*|\blocaleCompare\b|\bprocess\.|\bglobalThis\b/;

describe('criteria', () => {
  it('is looked at as a whole', () => {
    expect(sources).toEqual(expect.arrayContaining(['event.ts', 'evaluation.ts', 'presets/olist-default.ts']));
  });

  it.each(sources)('depends on nothing but its arguments in %s', (name) => {
    expect(readFileSync(new URL(name, folder), 'utf8')).not.toMatch(forbidden);
  });
});

describe('the look-out', () => {
  it.each(['Math.random()', 'new Date()', 'new Date(0)', 'Date.now()', 'Date()', 'a.localeCompare(b)'])(
    'sees %s',
    (code) => {
      expect(code).toMatch(forbidden);
    },
  );
});

describe('from entries to a badge', () => {
  /** Every metric that is judged, in one policy. */
  const criteria = metricKeys.flatMap((metric): Criterion[] => {
    const row = metricRow(metric);
    if (row.better === 'none') return [];
    const side = row.better === 'down' ? { atMost: 24 } : { atLeast: 1 };
    const windowed =
      row.kind === 'age' || row.kind === 'running' || row.kind === 'acknowledged' ? {} : { window: { days: 60 } };
    return [{ metric, ...windowed, ...(row.kind === 'money' ? { currency: 'EUR' } : {}), earn: side, keep: side }];
  });
  const compiled = compilePolicy(policyOf(criteria));
  const account = accountOf({
    pauses: [{ from: 40, to: 50 }],
    acknowledgements: [{ day: 5, programme: 'test', version: 1 }],
  });

  const entry: fc.Arbitrary<Entry> = fc
    .record({ day: fc.nat({ max: 100 }), measure: fc.constantFrom(...measureNames), who: fc.constantFrom('b1', 'b2') })
    .map(({ day, measure, who }) => {
      const by = 'by' in measures[measure] ? measures[measure].by : undefined;
      return {
        day,
        measure,
        count: 1,
        ...(by === 'buyer' ? { buyer: who } : by === 'currency' ? { currency: 'EUR' } : {}),
      };
    });

  function decideAll(entries: readonly Entry[]) {
    const tally = tallyOf(entries);
    let standing: Standing | undefined;
    return [30, 60, 90].map((day) => {
      const readings = readingsOf(compiled, sumTally(tally, day, compiled.shapes, account.pauses), account);
      const about = { overlay: overlayOn(account, day), pausedDays: pausedDaysBefore(account, day) };
      const decision = decide(compiled, readings, { day, throughSeq: 1, ...about });
      standing = nextStanding(standing, decision, compiled.policy);
      return JSON.stringify([decision, standing, badgeOf('acme', standing, decision, compiled)]);
    });
  }

  it('comes to the very same however often it is run, and in whatever order the entries came', () => {
    const orders = fc.array(entry, { maxLength: 40 }).chain((entries) => {
      const all = { minLength: entries.length, maxLength: entries.length };
      return fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, all));
    });
    fc.assert(
      fc.property(orders, ([entries, again]) => {
        const once = decideAll(entries);
        expect(decideAll(entries)).toEqual(once);
        expect(decideAll(again)).toEqual(once);
      }),
    );
  });
});
