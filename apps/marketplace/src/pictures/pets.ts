import { box, type Drawing, disc, each, inside, line, oval, ring, shadow, shape, turned } from './brush.ts';
import { pattern } from './pattern.ts';
import { base, dark, dome, light, round } from './tones.ts';

const paw = (x: number, y: number, fill: string) =>
  oval(x, y + 6, 16, 13, fill) + each(4, (i) => oval(x - 20 + i * 13.4, y - 12 - (i % 3 === 0 ? 0 : 8), 6, 8, fill));

const foodBowl: Drawing = ({ tone, random }) =>
  shadow(200, 260) +
  (random.chance(0.7)
    ? each(13, (i) =>
        disc(124 + i * 12.6, 226 - Math.sin((i / 12) * Math.PI) * 26, 15, i % 3 === 0 ? '#8a5a3a' : '#a8734b'),
      )
    : '') +
  oval(200, 232, 104, 20, dark(tone)) +
  (random.chance(0.5) ? oval(200, 234, 92, 14, '#a8734b') : oval(200, 234, 92, 14, light('mist'))) +
  shape('M96 232q104 36 208 0l28 78q0 12 -14 12H82q-14 0 -14 -12z', round(tone)) +
  paw(200, 288, '#fffaf0');

const catBed: Drawing = ({ tone, second, random }) => {
  const cat = random.pick(['charcoal', 'terracotta', 'oat'] as const);
  return (
    shadow(200, 320) +
    oval(200, 268, 150, 56, round(tone)) +
    oval(200, 256, 118, 36, light(second)) +
    shape('M116 250q0 -62 84 -62q92 0 92 58q-6 30 -88 30t-88 -26z', dome(cat)) +
    line('M288 248q14 36 -66 28', dark(cat), 20) +
    shape('M104 214l6 -42 28 22h30l28 -22 4 44q-2 40 -46 40t-50 -42z', round(cat)) +
    line('M126 222q8 6 16 0M160 222q8 6 16 0', dark('ink'), 4) +
    shape('M146 234h12l-6 7z', base('rose')) +
    shape('M52 272q148 66 296 0q0 50 -148 50t-148 -50z', round(tone)) +
    line('M60 284q140 58 280 0', light(tone), 4, 0.6)
  );
};

const collar: Drawing = (brush) => {
  const { tone, second } = brush;
  return (
    shadow(200, 250) +
    ring(200, 206, 118, 84, dark(tone), 34) +
    ring(200, 202, 118, 84, base(tone), 28) +
    each(14, (i) => {
      const angle = (i / 14) * Math.PI * 2;
      return disc(200 + 118 * Math.cos(angle), 202 + 84 * Math.sin(angle), 5, light(second));
    }) +
    box(296, 178, 46, 54, 9, base('brass')) +
    box(307, 190, 24, 30, 5, dark(tone)) +
    ring(200, 300, 11, 11, base('brass'), 5) +
    disc(200, 334, 27, round('brass')) +
    paw(200, 334, dark('brass'))
  );
};

const chewToy: Drawing = ({ tone, second, random }) =>
  random.chance(0.5)
    ? shadow(200, 280) +
      turned(
        -14,
        200,
        240,
        box(110, 214, 180, 56, 20, round(tone)) +
          each(4, (i) => disc(i < 2 ? 104 : 296, i % 2 === 0 ? 212 : 270, 36, round(tone))) +
          each(3, (i) => line(`M${168 + i * 32} 226v32`, light(tone), 7)),
      )
    : shadow(200, 280) +
      line('M84 226q60 -60 116 0t116 0', dark('straw'), 42) +
      line('M84 222q60 -60 116 0t116 0', base('straw'), 36) +
      each(9, (i) => line(`M${96 + i * 26} ${200 + (i % 3) * 8}l16 26`, dark('straw'), 4, 0.6)) +
      disc(84, 226, 40, round(tone)) +
      disc(316, 226, 40, round(second)) +
      each(2, (i) =>
        each(5, (k) =>
          line(
            `M${i === 0 ? 52 : 348} ${206 + k * 10}l${i === 0 ? -24 : 24} ${(k - 2) * 6}`,
            dark(i === 0 ? tone : second),
            6,
          ),
        ),
      );

const fishbowl: Drawing = ({ tone }) => {
  const glass = 'M136 122q-62 36 -62 104q0 96 126 96t126 -96q0 -68 -62 -104z';
  return (
    shadow(200, 220) +
    shape(glass, '#ffffff', 0.55) +
    inside(
      'glass',
      glass,
      shape('M60 176q36 -14 70 0t70 0t70 0t80 0v150H60z', light('mist'), 0.85) +
        box(60, 296, 280, 40, 0, base('straw')) +
        line('M122 300q-14 -40 2 -70t-4 -50M144 300q12 -26 0 -52', base('leaf'), 8) +
        each(6, (i) => disc(240 + i * 14, 300 - (i % 2) * 6, 11, i % 2 === 0 ? base('rose') : base('steel'))),
    ) +
    oval(210, 232, 42, 26, round(tone)) +
    shape('M246 232l38 -26v52z', base(tone)) +
    disc(188, 226, 5, dark('ink')) +
    each(3, (i) => disc(158 - i * 6, 214 - i * 18, 5 - i, '#ffffff', 0.9)) +
    oval(200, 122, 66, 12, '#ffffff', 0.9) +
    line('M100 196q6 -30 30 -46', '#ffffff', 8, 0.8)
  );
};

const kibble: Drawing = (brush) => {
  const { tone, second } = brush;
  const bag = 'M116 96q84 -18 168 0l10 206q2 20 -18 20H124q-20 0 -18 -20z';
  return (
    shadow(204, 220) +
    shape(bag, round(tone)) +
    inside('bag', bag, pattern(brush, { x: 100, y: 250, width: 200, height: 80 }, 0.5)) +
    line('M116 112q84 -18 168 0', dark(tone), 5) +
    disc(200, 196, 58, '#fffaf0') +
    paw(200, 196, base(second)) +
    line('M150 270h100M170 286h60', '#fffaf0', 6) +
    each(4, (i) => disc(306 + i * 17, 316 - (i % 2) * 10, 9, '#a8734b'))
  );
};

export const petsDrawings = { foodBowl, catBed, collar, chewToy, fishbowl, kibble } satisfies Record<string, Drawing>;
