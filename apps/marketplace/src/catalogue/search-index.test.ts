import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchIndex } from './search-index.ts';
import { wordsOf } from './words-of.ts';

const texts = ['Bud vase in sage', 'Reading lamp', 'Lampshade', 'Sage soaps', 'Θάλασσα vase', 'Brûlé'];
const index = searchIndex(texts.map((text) => [{ text, weight: 1 }]));
const found = (query: string) => [...(index.find(query)?.keys() ?? [])].map((place) => texts[place]);

describe('a search index', () => {
  test.each([
    ['vase', ['Bud vase in sage', 'Θάλασσα vase']],
    ['VASES', ['Bud vase in sage', 'Θάλασσα vase']],
    ['sage vase', ['Bud vase in sage']],
    ['lam', ['Reading lamp', 'Lampshade']],
    ['soap', ['Sage soaps']],
    ['brule', ['Brûlé']],
    ['θαλασσα', ['Θάλασσα vase']],
    ['vase lamp', []],
    ['.*', []],
    ['', []],
  ])('finds for “%s”', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test('weighs the very word more than one that begins with it', () => {
    const weights = index.find('lamp');
    expect(weights?.get(1)).toBeGreaterThan(weights?.get(2) ?? 0);
  });

  test('finds exactly what has a word beginning with each word asked for', () => {
    const text = fc.array(fc.constantFrom('ab', 'abc', 'abd', 'b', 'bc', 'cab'), { maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(text),
        fc.array(fc.constantFrom('a', 'ab', 'abc', 'b'), { minLength: 1, maxLength: 3 }),
        (things, asked) => {
          const made = searchIndex(things.map((words) => [{ text: words.join(' '), weight: 1 }]));
          const expected = things.flatMap((words, place) =>
            asked.every((prefix) => words.some((word) => word.startsWith(prefix))) ? [place] : [],
          );
          expect([...(made.find(asked.join(' '))?.keys() ?? [])].toSorted((a, b) => a - b)).toEqual(expected);
        },
      ),
    );
  });

  test('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void [wordsOf(text), index.find(text)]));
  });
});
