import fc from 'fast-check';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { withTemporaryDatabase } from '../testing/temporary-database.ts';
import { binaryArray } from './binary-array.ts';

const nullable = <T>(each: fc.Arbitrary<T>) => fc.array(fc.option(each), { maxLength: 30 });

/** PostgreSQL keeps no text with a zero character. */
const anyText = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'));

describe('a binary array', () => {
  it('is read by PostgreSQL as the elements it was made of', () =>
    withTemporaryDatabase(async (url) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      const readBack = async (type: keyof typeof binaryArray, array: Buffer) =>
        (await client.query(`select $1::${type}[] as read`, [array])).rows[0].read;
      await fc.assert(
        fc.asyncProperty(
          nullable(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
          nullable(fc.maxSafeInteger()),
          nullable(anyText),
          nullable(fc.uint8Array({ maxLength: 20 })),
          async (integers, bigints, texts, bytes) => {
            expect(await readBack('integer', binaryArray.integer(integers))).toEqual(integers);
            const asText = bigints.map((each) => (each === null ? null : String(each)));
            expect(await readBack('bigint', binaryArray.bigint(bigints))).toEqual(asText);
            expect(await readBack('text', binaryArray.text(texts))).toEqual(texts);
            const buffers = bytes.map((each) => (each === null ? null : Buffer.from(each)));
            expect(await readBack('bytea', binaryArray.bytea(bytes))).toEqual(buffers);
          },
        ),
      );
      await client.end();
    }));

  it('refuses what its elements cannot hold', () => {
    expect(() => binaryArray.integer([2 ** 31])).toThrow(RangeError);
    expect(() => binaryArray.bigint([2 ** 64])).toThrow(RangeError);
  });
});
