import { box, type Drawing, each, inside, line, moved, oval, shadow, shape, turned } from './brush.ts';
import { pattern } from './pattern.ts';
import { base, dark, dome, light, round } from './tones.ts';

const hanger =
  line('M200 82v-12q0 -14 12 -16t10 -20t-20 -2', base('steel'), 5) + line('M108 118L200 82l92 36', base('wood'), 9);

const tee: Drawing = (brush) => {
  const { tone } = brush;
  const body =
    'M150 100q50 34 100 0l62 30q10 6 6 18l-18 52 -38 -10v124q0 8 -8 8H146q-8 0 -8 -8V190l-38 10 -18 -52q-4 -12 6 -18z';
  return (
    hanger +
    moved(8, 10, shape(body, '#2a1420', 0.12)) +
    shape(body, round(tone)) +
    inside('tee', body, pattern(brush, { x: 138, y: 150, width: 124, height: 160 }, 0.35)) +
    line('M150 100q50 34 100 0', light(tone), 8) +
    line('M138 190v-26M262 190v-26', dark(tone), 3, 0.7)
  );
};

const jumper: Drawing = (brush) => {
  const { tone } = brush;
  const body =
    'M154 104q46 26 92 0q40 8 54 36l30 140 -42 10 -24 -96v122q0 6 -6 6H142q-6 0 -6 -6V194l-24 96 -42 -10 30 -140q14 -28 54 -36z';
  return (
    moved(8, 8, shape(body, '#2a1420', 0.12)) +
    shape(body, round(tone)) +
    inside(
      'knit',
      body,
      pattern(brush, { x: 136, y: 150, width: 128, height: 120 }, 0.2) +
        each(24, (i) => line(`M${66 + i * 12} 100v230`, dark(tone), 1.5, 0.25)),
    ) +
    box(136, 300, 128, 22, 5, dark(tone)) +
    each(12, (i) => line(`M${142 + i * 10.6} 303v16`, base(tone), 3)) +
    line('M154 104q46 26 92 0', dark(tone), 13) +
    line('M154 104q46 26 92 0', light(tone), 5) +
    line('M70 280l42 10M330 280l-42 10', dark(tone), 12)
  );
};

const tote: Drawing = (brush) => {
  const { tone } = brush;
  const body = 'M108 168h184l12 144q0 10 -10 10H106q-10 0 -10 -10z';
  return (
    shadow(200, 220) +
    line('M152 190q-6 -112 48 -112t48 112', dark(tone), 12) +
    shape(body, round(tone)) +
    inside('tote', body, pattern(brush, { x: 96, y: 190, width: 208, height: 130 }, 0.1)) +
    line('M110 182h180', dark(tone), 2, 0.5) +
    line('M152 200v-20M248 200v-20', base(tone), 12)
  );
};

const shoe: Drawing = ({ tone, second }) => {
  const upper = 'M70 292v-74q0 -16 18 -14q20 6 42 -6q14 -8 26 4q36 42 98 50q62 8 66 42v4H70z';
  return (
    shadow(200, 280) +
    shape(upper, round(tone)) +
    inside(
      'shoe',
      upper,
      shape('M60 260q46 -10 60 -60l-60 -10z', base(second)) +
        shape('M262 236q60 16 60 60h-86q0 -36 26 -60z', light(tone), 0.8),
    ) +
    each(4, (i) => line(`M${158 + i * 22} ${216 + i * 11}l-18 22`, '#fffaf2', 6)) +
    line('M128 278q60 -8 100 -2', dark(tone), 3, 0.6) +
    shape('M62 290h262q6 32 -18 32H82q-22 0 -20 -32z', '#fffaf2') +
    line('M66 306h256', dark(second), 5, 0.8)
  );
};

const beanie: Drawing = ({ tone, second, random }) => {
  const crown = 'M110 258q-4 -126 90 -126t90 126z';
  return (
    shadow(200, 210) +
    (random.chance(0.6)
      ? each(14, (i) => turned(i * 26, 200, 122, oval(200, 104, 8, 20, i % 2 === 0 ? base(second) : light(second))))
      : '') +
    shape(crown, round(tone)) +
    inside(
      'crown',
      crown,
      each(9, (i) => line(`M${112 + i * 22} 262q${(4 - i) * -6} -70 ${(4 - i) * 16} -130`, dark(tone), 3, 0.45)) +
        line('M100 216h200', base(second), 14),
    ) +
    box(98, 246, 204, 66, 20, round(tone)) +
    each(13, (i) => line(`M${112 + i * 14.6} 254v50`, dark(tone), 4, 0.5))
  );
};

const scarf: Drawing = ({ tone, second, random }) => {
  const stripes = random.chance(0.7);
  const tail = (x: number, length: number) =>
    box(x, 176, 58, length, 4, round(tone)) +
    (stripes ? each(3, (i) => box(x, 176 + length - 30 - i * 26, 58, 12, 0, base(second))) : '') +
    each(6, (i) => line(`M${x + 5 + i * 9.6} ${176 + length}v18`, dark(tone), 4));
  return (
    tail(206, 110) +
    tail(146, 130) +
    shape('M104 152q4 -66 96 -66t96 66q-6 54 -96 56q-90 -2 -96 -56z', dome(tone)) +
    oval(200, 136, 62, 26, dark(tone)) +
    shape('M110 168q90 54 180 0q0 30 -90 42q-86 -10 -90 -42z', round(tone)) +
    line('M122 180q78 40 156 0M130 194q70 26 140 0', dark(tone), 3, 0.5)
  );
};

const backpack: Drawing = ({ tone, second }) =>
  shadow(200, 200) +
  line('M168 110q0 -40 32 -40t32 40', dark(tone), 10) +
  box(84, 210, 34, 92, 16, dark(tone)) +
  box(282, 210, 34, 92, 16, dark(tone)) +
  shape('M106 190q0 -92 94 -92t94 92v108q0 24 -24 24H130q-24 0 -24 -24z', round(tone)) +
  line('M128 176q72 34 144 0', dark(tone), 4, 0.7) +
  box(136, 218, 128, 84, 16, round(second)) +
  line('M136 244h128', dark(second), 4) +
  box(190, 236, 20, 26, 4, base('brass')) +
  box(152, 132, 96, 26, 6, base(second));

export const fashionDrawings = { tee, jumper, tote, shoe, beanie, scarf, backpack } satisfies Record<string, Drawing>;
