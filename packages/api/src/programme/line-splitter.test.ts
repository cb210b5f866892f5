import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineBytesMax, lineSplitter } from './line-splitter.ts';

/** The lines of these pieces, each as its text, or its length where it is long. */
function linesOf(pieces: readonly Uint8Array[]): readonly (string | number)[] {
  const lines: (string | number)[] = [];
  const splitter = lineSplitter((line, isTooLarge) => {
    const text = new TextDecoder().decode(line);
    lines.push(isTooLarge ? `too large, begins ${hash('sha256', text)}` : shown(text));
  });
  for (const piece of pieces) splitter.push(piece);
  splitter.end();
  return lines;
}

function shown(text: string): string | number {
  return text.length > 100 ? text.length : text;
}

/** What a splitter that has the whole text in memory says. */
function expectedLines(text: string): readonly (string | number)[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines
    .map((line) => line.replace(/\r$/, ''))
    .map((line) => {
      const bytes = new TextEncoder().encode(line);
      const beginning = new TextDecoder().decode(bytes.subarray(0, lineBytesMax));
      return bytes.length > lineBytesMax ? `too large, begins ${hash('sha256', beginning)}` : shown(line);
    });
}

const part = fc.oneof(
  fc.constantFrom('a', '\n', '\r\n', '\r', '', 'ü漢💛', '\n\n'),
  fc.integer({ min: lineBytesMax - 3, max: lineBytesMax + 3 }).map((length) => 'x'.repeat(length)),
);
const text = fc.array(part, { maxLength: 10 }).map((parts) => parts.join(''));
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });

it('finds the same lines as if the whole text were at hand, wherever it is cut', () => {
  fc.assert(
    fc.property(text, cuts, (text, cuts) => {
      const bytes = new TextEncoder().encode(text);
      const places = [0, ...cuts.map((cut) => Math.floor(cut * bytes.length)).toSorted((a, b) => a - b), bytes.length];
      const pieces = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
      expect(linesOf(pieces)).toEqual(expectedLines(text));
    }),
    { numRuns: 1000 },
  );
});
