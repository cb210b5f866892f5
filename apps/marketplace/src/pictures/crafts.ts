import { box, type Drawing, disc, each, inside, line, oval, ring, shadow, shape, turned } from './brush.ts';
import { base, dark, dome, light, round, type ToneName } from './tones.ts';

const ballOfYarn = (x: number, y: number, radius: number, tone: ToneName) =>
  disc(x, y, radius, dome(tone)) +
  each(4, (i) =>
    line(
      `M${x - radius * 0.86} ${y - radius * 0.34 + i * radius * 0.24}Q${x} ${y - radius * 0.9 + i * radius * 0.3} ${x + radius * 0.84} ${y + i * radius * 0.2 - radius * 0.2}`,
      light(tone),
      3,
      0.8,
    ),
  ) +
  each(3, (i) =>
    line(
      `M${x - radius * 0.4 + i * radius * 0.3} ${y + radius * 0.86}Q${x + radius * 0.1 + i * 10} ${y} ${x - radius * 0.3 + i * radius * 0.42} ${y - radius * 0.84}`,
      dark(tone),
      3,
      0.5,
    ),
  );

const yarn: Drawing = ({ tone, second }) =>
  shadow(200, 300) +
  line('M298 78L180 300M92 86l130 200', base('wood'), 9) +
  disc(298, 78, 10, base('clay')) +
  disc(92, 86, 10, base('clay')) +
  ballOfYarn(128, 256, 64, second) +
  ballOfYarn(274, 260, 60, 'oat') +
  ballOfYarn(200, 226, 72, tone) +
  line('M260 268q60 60 104 30', base(tone), 4);

const paints: Drawing = ({ tone, second }) => {
  const tube = (x: number, angle: number, name: ToneName) =>
    turned(
      angle,
      x,
      240,
      shape(`M${x - 30} 116h60l-8 150h-44z`, round('steel')) +
        box(x - 27, 156, 54, 84, 0, base(name)) +
        box(x - 32, 108, 64, 14, 3, dark('steel')) +
        box(x - 14, 266, 28, 26, 4, round('ink')),
    );
  return (
    tube(108, 10, tone) +
    tube(190, -4, second) +
    tube(266, 8, 'butter') +
    turned(
      28,
      330,
      220,
      box(324, 80, 12, 170, 5, round('wood')) +
        box(321, 240, 18, 30, 2, base('brass')) +
        shape('M320 268h20q4 30 -10 48q-14 -18 -10 -48z', round(tone)),
    ) +
    shape('M64 310q40 -24 76 -4t66 2q-20 26 -72 22t-70 -20z', base(tone))
  );
};

const spools: Drawing = ({ tone, second }) => {
  const spool = (x: number, y: number, name: ToneName) =>
    box(x + 10, y + 12, 64, 66, 4, round(name)) +
    each(6, (i) => line(`M${x + 12} ${y + 20 + i * 10}l60 5`, dark(name), 1.6, 0.55)) +
    box(x, y, 84, 16, 6, round('wood')) +
    box(x, y + 74, 84, 16, 6, round('wood'));
  return (
    shadow(200, 270) +
    spool(66, 232, tone) +
    spool(158, 232, second) +
    spool(250, 232, 'chalk') +
    spool(112, 142, 'butter') +
    spool(204, 142, 'lagoon') +
    turned(24, 300, 120, line('M300 60v120', base('steel'), 5)) +
    line('M326 72q40 60 -20 90t-20 76', base(second), 3)
  );
};

const hoop: Drawing = ({ tone, second, random }) => {
  const circle = 'M200 68a118 118 0 1 1 0 236a118 118 0 0 1 0 -236z';
  const flower = (x: number, y: number, size: number, name: ToneName) =>
    each(5, (i) => turned(i * 72, x, y, oval(x, y - size, size * 0.55, size * 0.9, base(name)))) +
    disc(x, y, size * 0.5, base('butter'));
  const stem = (path: string) => line(path, base('leaf'), 4.5);
  return (
    disc(206, 196, 124, '#2a1420', 0.13) +
    shape(circle, light(random.pick(['oat', 'chalk', 'mist'] as const))) +
    inside(
      'hoop',
      circle,
      each(20, (i) => line(`M80 ${70 + i * 12}h240`, '#000000', 1, 0.05)),
    ) +
    stem('M200 280q-6 -60 0 -110M200 250q-50 -20 -56 -60M200 240q50 -20 56 -66') +
    each(4, (i) => turned(i % 2 === 0 ? -50 : 50, 200, 262 - i * 14, oval(200, 242 - i * 14, 8, 18, base('leaf')))) +
    flower(200, 152, 21, tone) +
    flower(142, 182, 16, second) +
    flower(258, 168, 17, 'rose') +
    ring(200, 186, 118, 118, dark('wood'), 16) +
    ring(200, 185, 118, 118, base('wood'), 11) +
    box(188, 44, 24, 26, 4, base('brass')) +
    line('M180 50h40', dark('brass'), 6)
  );
};

const pencils: Drawing = ({ tone, second }) => {
  const names: readonly ToneName[] = ['coral', 'ochre', 'leaf', 'cobalt', 'damson', 'berry'];
  const cup = 'M130 204h140l-12 108q-2 10 -12 10h-92q-10 0 -12 -10z';
  return (
    shadow(200, 160) +
    names
      .map((name, i) =>
        turned(
          -20 + i * 8,
          200,
          300,
          box(144 + i * 19, 112 - (i % 3) * 16, 17, 150, 1, round(name)) +
            shape(`M${144 + i * 19} ${113 - (i % 3) * 16}l8.5 -26 8.5 26z`, base('oat')) +
            shape(`M${149.6 + i * 19} ${96 - (i % 3) * 16}l2.9 -9 2.9 9z`, base(name)),
        ),
      )
      .join('') +
    shape(cup, round(tone)) +
    inside('cup', cup, line('M120 244h160M120 266h160', base(second), 9)) +
    line('M130 206h140', light(tone), 7)
  );
};

const paper: Drawing = ({ tone, second }) => {
  const names: readonly ToneName[] = [tone, 'oat', second, 'mist', 'rose', 'butter'];
  return (
    names
      .map((name, i) =>
        turned(
          -12 + i * 5,
          200,
          220,
          box(102, 138 + i * 4, 196, 150, 3, base(name)) + line(`M104 ${141 + i * 4}h192`, light(name), 3),
        ),
      )
      .join('') +
    turned(
      13,
      200,
      220,
      shape('M150 204l50 -36 50 36 -50 60z', light(tone)) +
        shape('M150 204h100l-50 60z', base(tone)) +
        shape('M200 168v96l-50 -60z', dark(tone), 0.6),
    ) +
    line('M282 300l62 -62M344 300l-62 -62', base('steel'), 8) +
    ring(278, 306, 13, 13, base(second), 7) +
    ring(348, 306, 13, 13, base(second), 7)
  );
};

export const craftsDrawings = { yarn, paints, spools, hoop, pencils, paper } satisfies Record<string, Drawing>;
