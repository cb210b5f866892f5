import type { HeldBadge } from '@gold-seller/criteria';
import { enInPage } from '@gold-seller/criteria/messages';
import { escaped, plainText } from './plain-text.ts';
import { textWidth } from './text-width.ts';

/** Changes with every change of the picture: it is part of the picture's entity tag. A test holds the two together. */
export const badgeSvgVersion = 1;

/** The heights of the picture, in CSS pixels. */
export const svgHeights = { small: 20, medium: 28, large: 40 } as const;

export type SvgSize = keyof typeof svgHeights;

const levelNames: Readonly<Record<string, string | undefined>> = Object.assign(Object.create(null), enInPage.level);
const wordsLengthMax = 40;
const fontSize = 12.5;
const textStart = 28;
const padding = 14;

/** The badge as an SVG image of at most 1.5 kB: mark and level on a pill of its own, for light and dark pages. */
export function badgeSvg({ level, mark }: Pick<HeldBadge, 'level' | 'mark'>, size: SvgSize): string {
  const words = plainText(levelNames[level] ?? level, wordsLengthMax);
  const label = escaped(words);
  const textLength = Math.round(textWidth(words, fontSize));
  const width = textStart + textLength + padding;
  const scale = svgHeights[size] / 28;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(width * scale)}" height="${svgHeights[size]}" viewBox="0 0 ${width} 28" role="img" aria-label="${label}"><title>${label}</title><rect x=".5" y=".5" width="${width - 1}" height="27" rx="13.5" fill="#fff6d9" stroke="#b98a00"/><path d="${marks[mark]}" fill="#f2b600" stroke="#8a6400" stroke-linejoin="round"/><text x="${textStart}" y="18.4" font-family="system-ui,'Segoe UI',Roboto,Helvetica,Arial,sans-serif" font-size="${fontSize}" font-weight="600" fill="#4a3600" textLength="${textLength}" lengthAdjust="spacingAndGlyphs">${label}</text></svg>`;
}

/** The picture where there is no badge: nothing to see, and the line it stands on keeps its height. */
export function emptySvg(size: SvgSize): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="${svgHeights[size]}"/>`;
}

const marks = {
  star: 'M16 6l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.7-4.8 2.7 1-5.4-4-3.8 5.4-.7z',
  crown: 'M8 20.5h16M8.6 18L7.6 9.6l4.5 3.6L16 7l3.9 6.2 4.5-3.6-1 8.4z',
} as const satisfies Record<HeldBadge['mark'], string>;
