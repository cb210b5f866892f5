import { box, type Drawing, disc, each, inside, line, oval, shadow, shape, turned } from './brush.ts';
import { pattern } from './pattern.ts';
import { base, dark, dome, light, round, type ToneName } from './tones.ts';

const potOf = (tone: ToneName, decoration = '') => {
  const body = 'M140 232h120l-14 78q-2 12 -14 12h-64q-12 0 -14 -12z';
  return shape(body, round(tone)) + inside('planter', body, decoration) + box(130, 216, 140, 26, 8, round(tone));
};

const monstera = each(7, (i) => {
  const angle = -72 + i * 24;
  const leaf =
    line('M200 220V110', dark('leaf'), 4) +
    shape(
      'M200 56q42 22 36 64q-10 32 -36 36q-26 -4 -36 -36q-6 -42 36 -64z',
      i % 2 === 0 ? base('leaf') : light('leaf'),
    ) +
    line('M200 150V78M200 128l20 -14M200 128l-20 -14M200 106l18 -12M200 106l-18 -12', dark('leaf'), 2.5, 0.7);
  return turned(angle, 200, 216, leaf);
});

const snakePlant = each(7, (i) => {
  const height = [110, 140, 120, 164, 130, 150, 96][i] ?? 120;
  const x = 158 + i * 14;
  return (
    shape(
      `M${x - 11} 224q-4 -${height / 2} 8 -${height}q18 ${height / 2} 12 ${height}z`,
      i % 2 === 0 ? base('leaf') : dark('leaf'),
    ) + line(`M${x - 2} 214q-2 -${height / 3} 0 -${height * 0.7}`, light('leaf'), 3, 0.8)
  );
});

const cactus =
  shape('M168 224V128q0 -34 32 -34t32 34v96z', round('leaf')) +
  line('M232 170q34 2 32 -34M168 186q-34 2 -32 -30', base('leaf'), 24) +
  each(5, (i) => line(`M184 ${118 + i * 22}h.1M200 ${108 + i * 22}h.1M216 ${118 + i * 22}h.1`, '#f3f0d2', 4)) +
  each(5, (i) => turned(i * 72, 200, 90, oval(200, 79, 6, 11, base('rose')))) +
  disc(200, 90, 5, base('butter'));

const trailing = each(9, (i) => {
  const x = 128 + i * 18;
  const fall = [70, 30, 96, -40, -70, -36, 84, 40, 64][i] ?? 40;
  return (
    line(`M200 220Q${(200 + x) / 2} 160 ${x} ${216 + fall * 0.6}`, dark('leaf'), 3) +
    each(4, (k) => disc(x + (k % 2) * 12 - 6, 216 + fall * 0.6 - k * 13, 9, k % 2 === 0 ? base('leaf') : light('leaf')))
  );
});

const plant: Drawing = (brush) =>
  shadow(200, 150) +
  brush.random.pick([monstera, snakePlant, cactus, trailing]) +
  potOf(brush.tone, pattern(brush, { x: 140, y: 242, width: 120, height: 80 }, 0.4));

const herbs: Drawing = ({ tone, random }) => {
  const tuft = (x: number, name: ToneName, tall: number) =>
    each(7, (i) =>
      turned(
        -42 + i * 14,
        x,
        232,
        line(`M${x} 236v-${tall}`, dark(name), 3) + oval(x, 226 - tall, 9, 16, i % 2 === 0 ? base(name) : light(name)),
      ),
    );
  return (
    shadow(200, 270) +
    tuft(118, 'leaf', 62) +
    tuft(282, 'moss', 54) +
    tuft(200, random.chance(0.5) ? 'sage' : 'leaf', 84) +
    shape('M70 228h260l-10 82q-2 12 -14 12H94q-12 0 -14 -12z', round(tone)) +
    box(62, 220, 276, 20, 6, base(tone)) +
    each(
      3,
      (i) =>
        box(92 + i * 84, 258, 48, 32, 4, '#fffaf0') +
        line(`M${102 + i * 84} 270h28M${108 + i * 84} 280h16`, dark(tone), 3),
    )
  );
};

const wateringCan: Drawing = (brush) => {
  const { tone } = brush;
  const body = 'M138 196h126l10 112q0 14 -14 14H142q-14 0 -14 -14z';
  return (
    shadow(206, 200) +
    line('M262 214c72 -8 62 86 4 84', dark(tone), 14) +
    line('M150 196q50 -96 104 0', base(tone), 13) +
    shape('M136 286L64 172l20 -12 66 78z', round(tone)) +
    turned(-34, 70, 160, oval(70, 160, 34, 11, dark(tone)) + oval(70, 158, 34, 9, light(tone))) +
    shape(body, round(tone)) +
    inside('can', body, pattern(brush, { x: 128, y: 206, width: 148, height: 116 }, 0.5)) +
    oval(201, 196, 63, 11, light(tone)) +
    oval(201, 197, 54, 7, dark(tone))
  );
};

const birdhouse: Drawing = ({ tone, second }) =>
  shadow(200, 120) +
  box(192, 240, 16, 82, 3, round('walnut')) +
  shape('M128 160l72 -62 72 62v98q0 6 -6 6H134q-6 0 -6 -6z', round(tone)) +
  line('M108 176L200 92l92 84', dark(second), 20) +
  line('M108 173L200 89l92 84', base(second), 14) +
  disc(200, 186, 25, '#3a2620') +
  disc(200, 188, 21, '#241512') +
  box(194, 224, 12, 34, 6, round('wood')) +
  oval(236, 218, 17, 12, base('coral')) +
  disc(250, 206, 10, base('coral')) +
  shape('M259 204l13 4 -13 4z', base('ochre')) +
  disc(252, 204, 2, '#201a24');

const tools: Drawing = ({ tone, second }) =>
  shadow(200, 200) +
  turned(
    -12,
    150,
    320,
    box(139, 216, 22, 106, 10, round('wood')) +
      box(145, 176, 10, 46, 3, base('steel')) +
      shape('M112 92q38 -24 76 0l-8 72q-6 20 -30 22q-24 -2 -30 -22z', round('steel')),
  ) +
  turned(
    11,
    254,
    320,
    box(243, 216, 22, 106, 10, round('wood')) +
      box(249, 172, 10, 50, 3, base('steel')) +
      line('M226 96v54q0 26 28 26t28 -26V96M254 92v80', base('steel'), 9),
  ) +
  turned(-12, 150, 320, box(139, 288, 22, 20, 2, base(tone))) +
  turned(11, 254, 320, box(243, 288, 22, 20, 2, base(second)));

const lantern: Drawing = ({ tone }) =>
  shadow(200, 150) +
  line('M160 128q40 -76 80 0', dark(tone), 7) +
  disc(200, 222, 96, '#fff0bf', 0.45) +
  shape('M146 140l54 -34 54 34z', dome(tone)) +
  box(142, 138, 116, 14, 4, dark(tone)) +
  box(152, 152, 96, 152, 2, '#fff3d0') +
  box(182, 236, 36, 68, 5, round('chalk')) +
  shape('M200 192q16 22 0 38q-16 -16 0 -38z', '#f7a63c') +
  line('M156 152v152M200 152v26M244 152v152', dark(tone), 7) +
  box(138, 302, 124, 20, 4, dome(tone));

export const gardenDrawings = { plant, herbs, wateringCan, birdhouse, tools, lantern } satisfies Record<
  string,
  Drawing
>;
