import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, fingerprintsIn, packParts, partOf, partsFor } from './fingerprints.ts';

describe('fingerprints of what is sealed', () => {
  it('come back from the part they are in, each once and in order, however many there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 600 }), fc.nat({ max: 5 }), (texts, more) => {
        const all = new Set(texts.map((text) => fingerprintOf('acme', text)));
        const parts = partsFor(all.size) * 2 ** more;
        const packed = packParts(all, parts);
        expect(packed).toHaveLength(parts);
        const back = packed.flatMap((bytes, part) => fingerprintsIn(bytes, part, parts));
        expect(back).toEqual([...all].toSorted((a, b) => a - b));
        for (const each of all) {
          const part = partOf(each, parts);
          expect(fingerprintsIn(packed[part] ?? new Uint8Array(), part, parts)).toContain(each);
        }
      }),
    );
  });

  it('take under eight bytes each, and a part holds about a hundred', () => {
    for (const count of [100, 10_000, 100_000]) {
      const all = Array.from({ length: count }, (_, index) => fingerprintOf('acme', `order/${index}`));
      const packed = packParts(all, partsFor(count));
      expect(packed.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(count * 8);
      expect(count / partsFor(count)).toBeLessThanOrEqual(128);
    }
  });

  it('are of one seller: another seller’s order of the same id has another', () => {
    expect(fingerprintOf('acme', 'order/1')).not.toBe(fingerprintOf('beta', 'order/1'));
  });
});
