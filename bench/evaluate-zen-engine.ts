import assert from 'node:assert/strict';
import { evaluate } from '@gold-seller/criteria';
import { ZenEngine } from '@gorules/zen-engine';
import { compare } from './compare.ts';
import { evaluateAll, missedOf } from './evaluate-all.ts';
import { printFigure } from './figure.ts';
import peers from './package.json' with { type: 'json' };
import { type Comparison, type Condition, conditions, plainFacts } from './plain-facts.ts';
import { compiled, syntheticSellers } from './synthetic-sellers.ts';

const inFlight = 500;
const operators = { atLeast: '>=', atMost: '<=', under: '<' } as const;

const sellers = syntheticSellers(100_000);
const facts = sellers.slice(0, 8 * inFlight).map(plainFacts);
const decision = new ZenEngine().createDecision(decisionTable());

for (const [index, each] of facts.entries()) {
  const { result } = await decision.evaluate(each);
  assert.equal(result.gold, missedOf(evaluate(compiled, sellers[index] ?? [])) === 0);
}

const { ratio, oursPerSecond } = await compare(
  () => evaluateAll(sellers),
  async () => {
    for (let from = 0; from < facts.length; from += inFlight) {
      await Promise.all(facts.slice(from, from + inFlight).map((each) => decision.evaluate(each)));
    }
    return facts.length;
  },
);

printFigure({
  bench: 'evaluate/zen-engine',
  ratio,
  value: oursPerSecond,
  unit: 'sellers/s',
  against: `@gorules/zen-engine ${peers.dependencies['@gorules/zen-engine']}, a decision table of the same comparisons without reasons, ${inFlight} in flight`,
});

/** Its fastest form of the question: one row that asks for everything, and one for everybody else. */
function decisionTable(): object {
  const inputs = conditions.map((_, index) => ({ id: `c${index}`, name: `criterion ${index}` }));
  const cells = conditions.map((condition, index) => [`c${index}`, expressionOf(condition)]);
  const others = conditions.map((_, index) => [`c${index}`, '']);
  return {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in' },
      {
        id: 'table',
        type: 'decisionTableNode',
        name: 'table',
        content: {
          hitPolicy: 'first',
          inputs,
          outputs: [{ id: 'gold', name: 'gold', field: 'gold' }],
          rules: [
            { _id: 'gold', ...Object.fromEntries(cells), gold: 'true' },
            { _id: 'others', ...Object.fromEntries(others), gold: 'false' },
          ],
        },
      },
      { id: 'out', type: 'outputNode', name: 'out' },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: 'b', type: 'edge', sourceId: 'table', targetId: 'out' },
    ],
  };
}

/** A column without a field takes a whole expression. */
function expressionOf(condition: Condition): string {
  const comparison = ({ fact, bound, limit }: Comparison) => `${fact} ${operators[bound]} ${limit}`;
  return condition.map((comparisons) => `(${comparisons.map(comparison).join(' and ')})`).join(' or ');
}
