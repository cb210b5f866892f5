import { box, type Drawing, disc, each, inside, line, oval, shadow, shape, turned } from './brush.ts';
import { pattern } from './pattern.ts';
import { base, dark, dome, light, round, type ToneName } from './tones.ts';

const vase: Drawing = (brush) => {
  const { tone, second, random } = brush;
  const outline = random.pick([
    'M176 176h48q-6 34 28 62q26 24 10 56q-10 28 -44 28h-36q-34 0 -44 -28q-16 -32 10 -56q34 -28 28 -62z',
    'M160 172h80l-12 40q34 50 4 110h-64q-30 -60 4 -110z',
    'M182 158h36v44q46 22 46 68q0 52 -44 52h-40q-44 0 -44 -52q0 -46 46 -68z',
  ]);
  const stem = (x: number, y: number, lean: number) =>
    line(`M200 176Q${200 + lean / 3} 130 ${x} ${y}`, dark('leaf'), 4);
  const flower = (x: number, y: number) =>
    each(6, (i) => turned(i * 60, x, y, oval(x, y - 15, 8, 14, base(second)))) + disc(x, y, 8, base('ochre'));
  const branch = (x: number, y: number, lean: number) =>
    stem(x, y, lean) +
    each(5, (i) => {
      const [lx, ly] = [200 + ((x - 200) * (i + 1)) / 5, 166 - (i * (166 - y)) / 5];
      return turned(lean, lx, ly, oval(lx - 13, ly, 14, 6, base('leaf')) + oval(lx + 13, ly - 5, 14, 6, light('leaf')));
    });
  const bloom = (x: number, y: number, lean: number) => stem(x, y, lean) + flower(x, y);
  const plant = random.chance(0.5) ? branch : bloom;
  return (
    shadow(200, 150) +
    plant(150, 100, -28) +
    plant(254, 112, 30) +
    plant(204, 68, 2) +
    shape(outline, round(tone)) +
    inside('vase', outline, pattern(brush, { x: 130, y: 200, width: 140, height: 122 }, 0.4))
  );
};

const lamp: Drawing = ({ tone, second, random }) => {
  const [stand, shade] = random.pick([
    [box(192, 190, 16, 122, 6, round('wood')), 'M148 92h104l36 108H112z'],
    [
      shape('M166 322q-16 -66 34 -84q50 18 34 84z', round(second)) + box(194, 190, 12, 56, 3, base('brass')),
      'M134 100h132l18 96H116z',
    ],
    [shape('M186 200h28l-2 40q30 40 2 76h-28q-28 -36 2 -76z', round(second)), 'M108 196q6 -104 92 -104t92 104z'],
  ] as const);
  return (
    shadow(200, 130) +
    each(3, (i) => oval(200, 176, 140 - i * 34, 104 - i * 24, '#fff3c9', 0.22)) +
    box(154, 308, 92, 14, 7, round('wood')) +
    stand +
    shape(shade, round(tone)) +
    shape(shade, '#fff1c2', 0.22) +
    oval(200, 198, 84, 6, '#fff6da', 0.9)
  );
};

const armchair: Drawing = (brush) => {
  const { tone } = brush;
  const back = 'M112 236V144q0 -46 46 -46h84q46 0 46 46v92z';
  return (
    shadow(200, 270, 330) +
    each(2, (i) => turned(i === 0 ? 8 : -8, 116 + i * 168, 300, box(110 + i * 168, 290, 13, 42, 4, round('walnut')))) +
    shape(back, round(tone)) +
    inside('back', back, pattern(brush, { x: 112, y: 98, width: 176, height: 140 }, 0.6)) +
    box(100, 250, 200, 50, 12, dark(tone)) +
    box(116, 216, 168, 66, 20, dome(tone)) +
    shape('M78 204q0 -26 26 -26t26 26v84h140v-84q0 -26 26 -26t26 26v88q0 18 -18 18H96q-18 0 -18 -18z', round(tone)) +
    line('M118 294h164', base(tone), 3, 0.7) +
    box(152, 168, 92, 66, 18, dome(brush.second))
  );
};

const waxCandle = (x: number, width: number, top: number, name: ToneName) =>
  line(`M${x + width / 2} ${top}v-16`, base('ink'), 3) +
  shape(`M${x + width / 2} ${top - 58}q20 28 0 46q-20 -18 0 -46z`, '#f7a63c') +
  shape(`M${x + width / 2} ${top - 38}q9 14 0 26q-9 -12 0 -26z`, '#fff0b8') +
  box(x, top, width, 322 - top, 8, round(name)) +
  oval(x + width / 2, top + 3, width / 2, 7, light(name));

const candle: Drawing = ({ tone }) =>
  shadow(204, 150) +
  disc(200, 150, 90, '#fff0bf', 0.4) +
  waxCandle(142, 116, 190, tone) +
  box(158, 232, 84, 58, 3, '#fffaf0') +
  line('M174 252h52M184 268h32', dark(tone), 4);

const candles: Drawing = ({ tone, second }) =>
  shadow(204, 210) +
  disc(200, 150, 90, '#fff0bf', 0.4) +
  waxCandle(108, 58, 226, second) +
  waxCandle(230, 62, 250, 'chalk') +
  waxCandle(166, 66, 168, tone);

const cushion: Drawing = (brush) => {
  const { tone, second } = brush;
  const face = 'M100 150q100 -26 200 0q18 80 0 160q-100 22 -200 0q-18 -80 0 -160z';
  return (
    shadow(200, 240) +
    turned(-9, 250, 250, shape('M150 120q86 -22 176 0q16 70 0 150q-90 20 -176 0q-16 -70 0 -150z', dome(second))) +
    shape(face, dome(tone)) +
    inside('face', face, pattern(brush, { x: 84, y: 132, width: 232, height: 190 }, 0.1)) +
    line('M100 150q100 -26 200 0q18 80 0 160q-100 22 -200 0q-18 -80 0 -160z', dark(tone), 3, 0.55)
  );
};

const clock: Drawing = ({ tone, random }) => {
  const hour = random.below(12) * 30;
  const minute = random.below(12) * 30;
  return (
    disc(206, 184, 118, '#2a1420', 0.14) +
    disc(200, 176, 118, round(tone)) +
    disc(200, 176, 100, '#fffaf2') +
    each(12, (i) =>
      turned(i * 30, 200, 176, box(198, 84, i % 3 === 0 ? 6 : 3, i % 3 === 0 ? 18 : 10, 1.5, dark(tone))),
    ) +
    turned(hour, 200, 176, line('M200 186V126', base('ink'), 8)) +
    turned(minute, 200, 176, line('M200 190V100', base('ink'), 5)) +
    disc(200, 176, 8, base('clay'))
  );
};

const basket: Drawing = ({ second, random }) => {
  const weave = random.pick(['straw', 'wood', 'oat'] as const);
  const body = 'M96 200h208l-22 108q-4 14 -18 14H136q-14 0 -18 -14z';
  return (
    shadow(200, 220) +
    shape('M120 206q-6 -64 50 -62q10 -32 60 -22q58 4 46 84z', dome(second)) +
    shape(body, round(weave)) +
    inside(
      'basket',
      body,
      each(8, (row) =>
        each(15, (i) =>
          oval(92 + i * 16 + (row % 2) * 8, 214 + row * 15, 8, 4.5, row % 2 === 0 ? light(weave) : dark(weave), 0.75),
        ),
      ),
    ) +
    box(88, 190, 224, 20, 10, base(weave)) +
    line('M96 196q-40 28 12 56M304 196q40 28 -12 56', dark(weave), 9)
  );
};

export const homeDrawings = { vase, lamp, armchair, candle, candles, cushion, clock, basket } satisfies Record<
  string,
  Drawing
>;
