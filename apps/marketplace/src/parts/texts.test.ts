import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countryText, countText, initialsOf, monthText, priceText } from './texts.ts';

test('prices, counts, countries and months are written as people write them', () => {
  expect([priceText(2490), priceText(123_456)]).toEqual(['€24.90', '€1,234.56']);
  expect([countText(1, 'thing'), countText(1204, 'thing')]).toEqual(['1 thing', '1,204 things']);
  expect([countryText('DE'), countryText('Atlantis'), countryText('<b>')]).toEqual(['Germany', 'Atlantis', '<b>']);
  expect([monthText('2021-12-14'), monthText('never')]).toEqual(['December 2021', '']);
});

test('a sign has the first letters of the name, in any script', () => {
  expect(['Chez Béranger', 'L’Écureuil', 'Θάλασσα', '35 & Söhne', '123', ''].map(initialsOf)).toEqual([
    'CB',
    'LÉ',
    'Θ',
    'S',
    '·',
    '·',
  ]);
});

test('any text can be a name or a country', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => void [initialsOf(text), countryText(text), monthText(text)]),
  );
});
