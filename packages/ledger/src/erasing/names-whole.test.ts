import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesWhole, sellersNamed } from './names-whole.ts';

describe('a line that was not taken', () => {
  it.each([
    ['as a value', '{"data":{"buyer":"ann"}}'],
    ['with escapes that it need not have', '{"buyer":"\\u0061nn"}'],
    ['in JSON that is broken', '{"buyer":"ann",,'],
    ['in JSON that ends there', '{"buyer":"ann'],
  ])('names an id %s', (_how, text) => expect(namesWhole(text, 'ann')).toBe(true));

  it('names an id that is sent as a number, and no amount', () => {
    expect(namesWhole('{"buyer": 4711, "minor": 100}', '4711')).toBe(true);
    expect(namesWhole('{"buyer": 4711, "minor": 100}', '100')).toBe(false);
  });

  it.each(['{"buyer":"anna"}', '{"buyer":"joann"}', '{"buyer":"Ann"}', 'ann', '{"buyer":"an\\u006e\\u0061"}'])(
    'that says %s does not name another id of which it has a part',
    (text) => expect(namesWhole(text, 'ann')).toBe(false),
  );

  it('names every id that JSON can hold, as it is written', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (id) => {
        expect(namesWhole(JSON.stringify({ data: { buyer: id } }), id)).toBe(true);
        expect(sellersNamed(JSON.stringify({ subject: id, data: {} }))).toEqual([id]);
      }),
    ));
});
