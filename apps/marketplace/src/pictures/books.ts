import { type Brush, box, type Drawing, disc, each, inside, line, oval, shadow, shape, turned } from './brush.ts';
import { pattern } from './pattern.ts';
import { base, dark, light, round, type ToneName } from './tones.ts';

type CoverArt = (brush: Brush) => string;

// A cover is 160 wide and 224 high, its corner at 120, 98.
const hills: CoverArt = ({ second, tone }) =>
  disc(226, 160, 28, light(second)) +
  shape('M120 250l54 -60 44 44 36 -34 26 24v98H120z', dark(tone), 0.8) +
  shape('M120 284q60 -50 160 -6v44H120z', base(second));
const seaside: CoverArt = ({ second }) =>
  each(5, (i) => line(`M120 ${234 + i * 18}q20 -14 40 0t40 0t40 0t40 0`, light(second), 6)) +
  shape('M176 222l28 -86v86zM212 222l-2 -66 34 66z', '#fffaf0') +
  shape('M160 228h96l-14 20h-66z', dark(second));
const botanic: CoverArt = ({ second }) =>
  line('M200 300V150', light(second), 5) +
  each(
    5,
    (i) =>
      turned(-46, 200, 280 - i * 28, oval(200, 258 - i * 28, 11, 24, base(second))) +
      turned(46, 200, 280 - i * 28, oval(200, 258 - i * 28, 11, 24, light(second))),
  );
const night: CoverArt = ({ second, random }) =>
  disc(214, 196, 44, light(second)) +
  each(16, () => disc(130 + random.next() * 140, 150 + random.next() * 150, random.between(1.2, 3.2), '#fffaf0')) +
  shape('M120 322v-40l24 -18 22 18v-30l34 -22 34 22v30l24 -14 22 14v40z', dark(second));
const abstract: CoverArt = ({ second, random }) =>
  each(3, (i) =>
    disc(
      150 + random.next() * 100,
      180 + i * 44,
      24 + random.next() * 20,
      i % 2 === 0 ? light(second) : base(second),
      0.9,
    ),
  ) + line('M132 306L268 168', '#fffaf0', 4);
const arches: CoverArt = ({ second, tone }) =>
  each(4, (i) =>
    shape(
      `M${144 + i * 14} 322v-${108 - i * 16}a${56 - i * 14} ${56 - i * 14} 0 0 1 ${112 - i * 28} 0v${108 - i * 16}z`,
      i % 2 === 0 ? base(second) : light(tone),
    ),
  );

const arts: readonly CoverArt[] = [hills, seaside, botanic, night, abstract, arches];
const cover = 'M120 98h152q8 0 8 8v208q0 8 -8 8H120z';

const title = (x: number, y: number, width: number, colour: string) =>
  line(`M${x} ${y}h${width}M${x + width * 0.15} ${y + 15}h${width * 0.7}`, colour, 7) +
  line(`M${x + width * 0.28} ${y + 34}h${width * 0.44}`, colour, 3);

const book: Drawing = (brush) => {
  const { tone, random } = brush;
  return (
    shadow(204, 190) +
    box(128, 104, 162, 218, 5, '#efe6d6') +
    each(5, (i) => line(`M${282 + i * 1.6} 110v206`, '#d8cbb5', 0.8)) +
    shape(cover, base(tone)) +
    inside('cover', cover, random.pick(arts)(brush)) +
    box(120, 98, 14, 224, 0, dark(tone)) +
    title(156, 118, 104, '#fffaf0')
  );
};

const stack: Drawing = ({ tone, second, random }) => {
  const names: readonly ToneName[] = [tone, 'oat', second, 'midnight', 'clay'];
  const volume = (i: number) => {
    const width = 190 + random.below(40);
    const x = 200 - width / 2 + random.below(20) - 10;
    const y = 286 - i * 38;
    const name = names[i] ?? tone;
    return (
      box(x, y, width, 36, 5, round(name)) +
      box(x + width - 16, y + 5, 16, 26, 0, '#f3ead9') +
      box(x + 22, y, 8, 36, 0, light(name)) +
      line(`M${x + 52} ${y + 18}h${70 + (i % 3) * 14}`, i === 1 ? dark('walnut') : '#fffaf0', 6, 0.9)
    );
  };
  return (
    shadow(200, 250) +
    each(5, volume) +
    shape('M168 134h64q-2 -44 -16 -44h-32q-14 0 -16 44z', round('chalk')) +
    line('M230 100q26 -4 20 16t-22 12', base('chalk'), 7)
  );
};

const notebook: Drawing = (brush) => {
  const { tone, second } = brush;
  return (
    shadow(204, 200) +
    turned(
      5,
      200,
      220,
      box(130, 92, 160, 226, 8, '#f1e9da') +
        box(122, 92, 160, 226, 10, base(tone)) +
        inside('note', 'M122 92h160v226h-160z', pattern(brush, { x: 138, y: 92, width: 144, height: 226 }, 0)) +
        box(158, 132, 92, 58, 4, '#fffaf0') +
        title(172, 146, 64, dark(tone)) +
        box(256, 92, 9, 226, 0, dark(second)) +
        each(9, (i) => line(`M114 ${112 + i * 23}h18`, base('steel'), 6)),
    ) +
    turned(
      -18,
      312,
      300,
      box(306, 140, 14, 160, 2, round('ochre')) +
        shape('M306 300h14l-7 20z', base('oat')) +
        box(306, 132, 14, 16, 3, base('rose')),
    )
  );
};

const openBook: Drawing = (brush) => {
  const { tone, second } = brush;
  const page = 'M200 152q-66 -40 -150 -18v158q86 -16 150 22z';
  return (
    shadow(200, 320) +
    shape('M40 140h320v166H40z', dark(tone)) +
    shape(page, '#fffaf0') +
    shape('M200 152q66 -40 150 -18v158q-86 -16 -150 22z', '#f6eddc') +
    inside(
      'page',
      page,
      shape('M40 300l60 -84 50 54 30 -30 30 80z', base('leaf'), 0.9) + disc(94, 176, 18, base(second)),
    ) +
    each(7, (i) => line(`M222 ${176 + i * 17}q54 -26 108 -14`, '#b9a893', 4)) +
    line('M200 152v162', '#d8cbb5', 4) +
    shape('M212 150v94l10 -10 10 10v-98z', base(tone))
  );
};

export const booksDrawings = { book, stack, notebook, openBook } satisfies Record<string, Drawing>;
