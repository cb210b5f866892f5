/** The light, the middle and the dark of a colour or material that things are drawn in. */
export type Tone = readonly [light: string, base: string, dark: string];

/** Colours that wares are sold in, by the names the shop gives them, and the materials they are made of. */
export const tones = {
  clay: ['#e59a78', '#cb6a48', '#a34c30'],
  oat: ['#fbf3e4', '#eadbc1', '#cfb996'],
  chalk: ['#ffffff', '#f3eee8', '#d8cfc6'],
  sage: ['#bccbab', '#93a981', '#6c825c'],
  moss: ['#8b9d5c', '#657740', '#47562b'],
  lagoon: ['#6fb5ab', '#38877f', '#235f5a'],
  mist: ['#bcd5df', '#8db3c3', '#648b9d'],
  cobalt: ['#6d8fd0', '#3f62a8', '#2a437a'],
  midnight: ['#5b6790', '#363f66', '#232a47'],
  damson: ['#a4709b', '#7a4471', '#552b4f'],
  rose: ['#f2bdb7', '#df9490', '#bd6d6c'],
  berry: ['#d0627c', '#ab3c58', '#7d273e'],
  ochre: ['#efc46f', '#d99f3c', '#ac7724'],
  butter: ['#fbe8ad', '#f2d37c', '#d3ac4e'],
  charcoal: ['#6a656b', '#454147', '#2c292e'],
  coral: ['#f6a88c', '#ea7f62', '#c45b42'],
  wood: ['#e3bd90', '#cb9c68', '#a5784a'],
  walnut: ['#a9795a', '#825639', '#5d3a25'],
  brass: ['#ecd595', '#cfa955', '#a07d33'],
  steel: ['#eceff1', '#c4cbd1', '#929ba4'],
  copper: ['#eab191', '#cd8260', '#9d583b'],
  leaf: ['#86aa76', '#5b8350', '#3d6038'],
  ink: ['#4d4350', '#332b37', '#201a24'],
  terracotta: ['#dd9b76', '#c3754e', '#985536'],
  straw: ['#f0dcae', '#dcbf83', '#b6955a'],
} as const satisfies Record<string, Tone>;

export type ToneName = keyof typeof tones;

export const light = (name: ToneName): string => tones[name][0];
export const base = (name: ToneName): string => tones[name][1];
export const dark = (name: ToneName): string => tones[name][2];

/** A fill that turns from light to dark as on something round that is lit from the left. */
export const round = (name: ToneName): string => `url(#round-${name})`;

/** The same, lit from above. */
export const dome = (name: ToneName): string => `url(#dome-${name})`;

/** The definitions of the fills of `round` and `dome` that a drawing uses. */
export function gradientsIn(drawing: string): string {
  const used = new Set(Array.from(drawing.matchAll(/url\(#((?:round|dome)-\w+)\)/g), ([, id = '']) => id));
  return [...used].map(gradient).join('');
}

function gradient(id: string): string {
  const [shape = '', name = ''] = id.split('-');
  const [lit, middle, shade] = tones[name as ToneName]; // safe: ids are made by `round` and `dome` alone
  const along = shape === 'round' ? 'x2="1" y2=".12"' : 'x2=".25" y2="1"';
  return `<linearGradient id="${id}" x1="0" y1="0" ${along}>${stop(0, lit)}${stop(0.2, lit)}${stop(0.34, middle)}${stop(0.66, middle)}${stop(0.9, shade)}${stop(1, shade)}</linearGradient>`;
}

function stop(offset: number, colour: string): string {
  return `<stop offset="${offset}" stop-color="${colour}"/>`;
}
