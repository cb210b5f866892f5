import { box, type Drawing, disc, each, line, oval, shadow, shape, turned } from './brush.ts';
import { base, dark, dome, light, round, type ToneName } from './tones.ts';

const blocks: Drawing = ({ tone, second }) => {
  const cube = (x: number, y: number, name: ToneName, mark: string) =>
    box(x, y, 84, 84, 9, round(name)) + box(x + 11, y + 11, 62, 62, 5, light(name)) + mark;
  return (
    shadow(200, 270) +
    cube(72, 238, tone, shape('M114 254l24 48H90z', base(tone))) +
    cube(158, 238, second, disc(200, 280, 22, base(second))) +
    cube(244, 238, 'butter', box(268, 262, 36, 36, 4, base('ochre'))) +
    cube(
      114,
      154,
      'mist',
      each(2, (i) => turned(i * 90, 156, 196, box(132, 188, 48, 16, 5, base('cobalt')))),
    ) +
    cube(202, 154, 'rose', shape('M244 216q-28 -18 -18 -32q12 -8 18 6q6 -14 18 -6q10 14 -18 32z', base('berry'))) +
    shape('M158 154q42 -72 84 0z', dome(tone))
  );
};

const train: Drawing = ({ tone, second }) =>
  shadow(200, 300) +
  box(36, 296, 328, 12, 6, round('wood')) +
  box(58, 226, 110, 70, 10, round(second)) +
  each(4, (i) => disc(76 + i * 26, 220, 14, base(i % 2 === 0 ? 'butter' : 'coral'))) +
  box(58, 226, 110, 26, 6, base(second)) +
  line('M168 284h24', base('ink'), 8) +
  box(188, 176, 70, 120, 8, round(tone)) +
  box(202, 192, 42, 40, 6, '#fff6e2') +
  box(180, 160, 86, 22, 8, dark(tone)) +
  box(252, 226, 92, 70, 30, round(tone)) +
  shape('M290 226v-42h-8v-14h38v14h-8v42z', round('ink')) +
  disc(344, 262, 10, base('butter')) +
  each(
    4,
    (i) =>
      disc([86, 140, 222, 306][i] ?? 0, 298, 23, round('walnut')) +
      disc([86, 140, 222, 306][i] ?? 0, 298, 8, base('oat')),
  ) +
  each(3, (i) => disc(306 + i * 20, 140 - i * 28, 12 + i * 6, '#ffffff', 0.65));

const bear: Drawing = ({ tone, second, random }) => {
  const scarf = random.chance(0.6);
  return (
    shadow(200, 200) +
    disc(148, 104, 27, round(tone)) +
    disc(148, 106, 14, light(tone)) +
    disc(252, 104, 27, round(tone)) +
    disc(252, 106, 14, light(tone)) +
    oval(200, 258, 74, 66, round(tone)) +
    oval(200, 264, 44, 44, light(tone)) +
    turned(28, 128, 240, oval(128, 240, 20, 44, round(tone))) +
    turned(-28, 272, 240, oval(272, 240, 20, 44, round(tone))) +
    oval(148, 302, 34, 24, round(tone)) +
    oval(146, 304, 17, 13, light(tone)) +
    oval(252, 302, 34, 24, round(tone)) +
    oval(254, 304, 17, 13, light(tone)) +
    oval(200, 146, 78, 66, round(tone)) +
    oval(200, 168, 34, 26, light(tone)) +
    oval(200, 156, 12, 8, dark('ink')) +
    line('M200 164v12q-10 8 -16 0M200 176q10 8 16 0', dark('ink'), 3.5) +
    disc(170, 138, 6.5, dark('ink')) +
    disc(230, 138, 6.5, dark('ink')) +
    disc(172, 136, 2, '#fff') +
    disc(232, 136, 2, '#fff') +
    (scarf
      ? line('M148 204q52 26 104 0', base(second), 20) + box(226, 206, 24, 62, 5, base(second))
      : shape('M200 214l-30 -16v32zM200 214l30 -16v32z', base(second)) + disc(200, 214, 8, dark(second)))
  );
};

const rainbow: Drawing = ({ tone, second, random }) => {
  const rows: readonly ToneName[] = random.pick([
    [tone, second, 'butter', 'sage', 'mist'],
    ['damson', 'rose', 'coral', 'butter', 'oat'],
    ['midnight', 'lagoon', 'sage', 'butter', tone],
  ]);
  return (
    shadow(200, 280) +
    each(5, (i) => {
      const radius = 130 - i * 25;
      return shape(
        `M${200 - radius} 322a${radius} ${radius * 1.28} 0 0 1 ${radius * 2} 0h-21a${radius - 21} ${(radius - 21) * 1.28} 0 0 0 -${(radius - 21) * 2} 0z`,
        round(rows[i] ?? tone),
      );
    }) +
    disc(330, 300, 22, round('ochre'))
  );
};

const whale: Drawing = ({ tone, second }) =>
  shadow(190, 280) +
  line('M326 224q10 -40 -16 -62M326 224q26 -30 48 -22', dark(tone), 18) +
  shape('M52 248q0 -86 110 -88q100 0 128 62q16 12 44 -14q8 86 -72 100H100q-48 -8 -48 -60z', round(tone)) +
  shape('M54 262q60 28 150 8q24 42 -20 38H100q-40 -6 -46 -46z', light('chalk'), 0.9) +
  each(5, (i) => line(`M${84 + i * 22} 278q4 14 2 26`, base('mist'), 3, 0.8)) +
  disc(110, 232, 9, '#fffaf2') +
  disc(108, 233, 5, dark('ink')) +
  line('M150 154q-24 -16 -22 -40M150 154q22 -16 22 -40', base('mist'), 7) +
  turned(20, 190, 280, oval(190, 280, 14, 30, dark(tone))) +
  each(2, (i) => disc(124 + i * 120, 308, 20, round(second)) + disc(124 + i * 120, 308, 7, base('oat')));

const kite: Drawing = ({ tone, second }) =>
  turned(
    16,
    200,
    170,
    shape('M200 40l92 118 -92 130 -92 -130z', base(tone)) +
      shape('M200 40l92 118H200z', base(second)) +
      shape('M200 288l-92 -130h92z', dark(second), 0.85) +
      line('M200 40v248M108 158h184', '#fffaf2', 4) +
      line('M200 288q-34 22 0 44t-6 44', dark(tone), 4) +
      each(3, (i) =>
        shape(
          `M200 ${306 + i * 24}l-18 -9v18zM200 ${306 + i * 24}l18 -9v18z`,
          i % 2 === 0 ? base('coral') : base('butter'),
        ),
      ),
  );

const duck: Drawing = ({ tone }) =>
  shadow(200, 220) +
  shape('M92 232q10 30 60 6q44 -20 92 4q50 22 64 -32q14 112 -84 112h-70q-74 0 -62 -90z', round(tone)) +
  disc(148, 168, 60, round(tone)) +
  shape('M92 168q-44 6 -44 20q20 18 54 4z', round('coral')) +
  line('M54 187q22 4 44 -2', dark('coral'), 3) +
  disc(132, 154, 10, dark('ink')) +
  disc(129, 150, 3.4, '#fff') +
  shape('M196 244q64 -28 82 10q-26 44 -70 22q-20 -12 -12 -32z', dark(tone), 0.55);

export const toysDrawings = { blocks, train, bear, rainbow, whale, kite, duck } satisfies Record<string, Drawing>;
