import assert from 'node:assert/strict';
import { evaluate } from '@gold-seller/criteria';
import { Engine, type RuleResult } from 'json-rules-engine';
import { compare } from './compare.ts';
import { evaluateAll, missedOf } from './evaluate-all.ts';
import { printFigure } from './figure.ts';
import peers from './package.json' with { type: 'json' };
import { conditions, plainFacts } from './plain-facts.ts';
import { compiled, syntheticSellers } from './synthetic-sellers.ts';

const operators = { atLeast: 'greaterThanInclusive', atMost: 'lessThanInclusive', under: 'lessThan' } as const;

const sellers = syntheticSellers(100_000);
const facts = sellers.slice(0, 2000).map(plainFacts);
const engine = new Engine([
  {
    event: { type: 'gold' },
    conditions: {
      all: conditions.map((alternatives) => ({
        any: alternatives.map((comparisons) => ({
          all: comparisons.map(({ fact, bound, limit }) => ({ fact, operator: operators[bound], value: limit })),
        })),
      })),
    },
  },
]);

for (const [index, each] of facts.entries()) {
  const { results, failureResults } = await engine.run(each);
  const ours = missedOf(evaluate(compiled, sellers[index] ?? []));
  assert.equal(results.length === 1, ours === 0);
  assert.equal(missedOfResult(results[0] ?? failureResults[0]), ours);
}

const { ratio, oursPerSecond } = await compare(
  () => evaluateAll(sellers),
  async () => {
    for (const each of facts) await engine.run(each);
    return facts.length;
  },
);

printFigure({
  bench: 'evaluate/json-rules-engine',
  ratio,
  value: oursPerSecond,
  unit: 'sellers/s',
  against: `json-rules-engine ${peers.dependencies['json-rules-engine']}, one rule of the same comparisons, each with its result`,
});

/** Its explanation, a result per condition, as the criteria missed, a bit each. */
function missedOfResult(result: RuleResult | undefined): number {
  assert.ok(result !== undefined && 'all' in result.conditions);
  let missed = 0;
  for (const [index, condition] of result.conditions.all.entries()) {
    assert.ok('result' in condition);
    if (condition.result !== true) missed |= 1 << index;
  }
  return missed;
}
