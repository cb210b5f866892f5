import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeSvg, badgeSvgVersion, emptySvg, type SvgSize, svgHeights } from './badge-svg.ts';

const sizes = Object.keys(svgHeights) as SvgSize[]; // safe: the table's own keys
const marks = ['star', 'crown'] as const;

/** The picture of each version; a changed picture is a new version, or caches keep the old one. */
const digests: Readonly<Record<number, string>> = { 1: '0f97273f27dca22b' };

it('has another version for another picture', () => {
  const pictures = ['gold', 'gold-crown', 'other'].flatMap((level) =>
    marks.flatMap((mark) => sizes.map((size) => badgeSvg({ level, mark }, size))),
  );
  const digest = createHash('sha256')
    .update([...pictures, ...sizes.map(emptySvg)].join('\n'))
    .digest('hex')
    .slice(0, 16);
  expect(digest).toBe(digests[badgeSvgVersion]);
});

describe.each(sizes)('%s', (size) => {
  it('says the level to those who see and to those who hear', () => {
    const svg = badgeSvg({ level: 'gold', mark: 'star' }, size);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="Gold seller"><title>Gold seller<\/title>/);
    expect(svg).toMatch(/<text [^>]*textLength="\d+"[^>]*>Gold seller<\/text><\/svg>$/);
    expect(svg).toContain(`height="${svgHeights[size]}"`);
  });

  it('is as high without a badge, and shows nothing', () => {
    expect(emptySvg(size)).toBe(`<svg xmlns="http://www.w3.org/2000/svg" width="1" height="${svgHeights[size]}"/>`);
  });
});

it('writes any level escaped, within 1.5 kB, as XML', () => {
  const level = fc.oneof(
    fc.string({ minLength: 1, maxLength: 80, unit: 'binary' }),
    fc.string({
      minLength: 1,
      maxLength: 80,
      unit: fc.constantFrom('"', '<', '&', "'", '>', ']', '\u0000', '\ud800', '漢', '💛'),
    }),
    fc.constantFrom('"><script>alert(1)</script>', '</title><image href=x onerror=y>', '__proto__', 'constructor'),
  );
  fc.assert(
    fc.property(level, fc.constantFrom(...marks), fc.constantFrom(...sizes), (level, mark, size) => {
      const svg = badgeSvg({ level, mark }, size);
      const bytes = new TextEncoder().encode(svg);
      expect(bytes.length).toBeLessThanOrEqual(1500);
      expect(new TextDecoder().decode(bytes)).toBe(svg);
      expect(svg.replace(/="[^"<>]*"/g, '').match(/<\/?\w+/g)).toEqual([
        '<svg',
        '<title',
        '</title',
        '<rect',
        '<path',
        '<text',
        '</text',
        '</svg',
      ]);
      expect(svg.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(svg).not.toMatch(/[\u0000-\u001f\ufffe\uffff]/);
    }),
  );
});
