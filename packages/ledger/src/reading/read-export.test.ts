import { expect, it } from 'vitest';
import { manySellers, pageSizes, withManySellers } from '../testing/many-sellers.ts';
import { readExport } from './read-export.ts';

it('gives the same bytes however many sellers are read at a time', () =>
  withManySellers(async (kysely) => {
    const expected = await linesOf(readExport(kysely));
    for (const size of pageSizes) expect(await linesOf(readExport(kysely, size))).toEqual(expected);
  }));

it('is by seller, each with tallies, then decisions, then standings', () =>
  withManySellers(async (kysely) => {
    const kinds = (await linesOf(readExport(kysely, 3))).flatMap((line) =>
      // Safe: every line is an object with one member.
      Object.entries(JSON.parse(line) as Record<string, { seller?: string }>).map(([kind, { seller }]) =>
        [seller ?? '', kind].join(' '),
      ),
    );
    expect([...new Set(kinds)]).toEqual([
      ...manySellers
        .map((seller, index) => ({ seller, kinds: index < 8 ? ['tally', 'decision', 'standing'] : ['tally'] }))
        .toSorted((a, b) => (a.seller < b.seller ? -1 : 1))
        .flatMap((each) => each.kinds.map((kind) => [each.seller, kind].join(' '))),
      ' document',
    ]);
  }));

async function linesOf(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}
