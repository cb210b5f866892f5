import { describe, expect, test } from 'vitest';
import { categories, categoryKeys } from '../wares/categories.ts';
import { type DrawingName, drawings } from './drawings.ts';
import { heroPicture } from './hero.ts';
import { picture } from './picture.ts';
import { type ToneName, tones } from './tones.ts';

const names = Object.keys(drawings) as DrawingName[]; // safe: the table's own keys
const toneNames = Object.keys(tones) as ToneName[]; // safe: the table's own keys
const seeds = Array.from({ length: 12 }, (_, index) => `seed ${index}`);

describe('a picture', () => {
  test.each(names)('of a %s is whole, small, and has no style, script or address of its own', (drawing) => {
    for (const [index, seed] of seeds.entries()) {
      const svg = picture({ drawing, tone: toneNames[index * 2] ?? 'clay', seed });
      expect(svg).not.toMatch(/NaN|undefined|null|Infinity|style|<script|href|https?:\/\/(?!www\.w3\.org\/2000\/svg")/);
      expect(svg.length).toBeLessThan(24_000);
      expect(openElements(svg)).toEqual([]);
      expect(missingReferences(svg)).toEqual([]);
    }
  });

  test('is the same for the same thing, and another for another', () => {
    const mug = (seed: string) => picture({ drawing: 'mug', tone: 'sage', seed });
    expect(mug('a')).toBe(mug('a'));
    expect(new Set(seeds.map(mug)).size).toBe(seeds.length);
  });

  test('of the hero is whole', () => {
    expect(openElements(heroPicture())).toEqual([]);
    expect(missingReferences(heroPicture())).toEqual([]);
  });

  test('is sold as something by somebody', () => {
    const sold = categoryKeys.flatMap((key) => categories[key].wares.map(({ drawing }) => drawing));
    expect(new Set(sold)).toEqual(new Set(names));
  });
});

function openElements(svg: string): readonly string[] {
  const open: string[] = [];
  for (const [, end, name = '', single] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
    if (end === '/') expect(open.pop()).toBe(name);
    else if (single !== '/') open.push(name);
  }
  return open;
}

function missingReferences(svg: string): readonly string[] {
  const ids = Array.from(svg.matchAll(/ id="([^"]+)"/g), ([, id = '']) => id);
  expect(new Set(ids).size).toBe(ids.length);
  return Array.from(svg.matchAll(/url\(#([^)]+)\)/g), ([, id = '']) => id).filter((id) => !ids.includes(id));
}
