/**
 * About how wide a text is, in pixels, in the usual sans-serif system fonts at weight 600. The picture then sets the text
 * to exactly this width, so being a little out is not seen.
 */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * fontSize;
}

function emsOf(character: string): number {
  if (character > '\u{10ff}') return 1;
  return classes.find(([pattern]) => pattern.test(character))?.[1] ?? 0.61;
}

const classes: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'|!]/, 0.31],
  [/[frtI \-()[\]]/, 0.4],
  [/[mwMW@%]/, 0.93],
  [/[A-Z]/, 0.73],
];
