import { box, type Drawing, disc, each, line, oval, ring, shadow, shape, turned } from './brush.ts';
import { base, dark, dome, light, round } from './tones.ts';

const headphones: Drawing = ({ tone, second }) =>
  shadow(200, 230) +
  line('M104 232C96 92 304 92 296 232', dark(tone), 24) +
  line('M104 230C96 88 304 88 296 230', base(tone), 16) +
  line('M132 138q68 -54 136 0', light(tone), 6, 0.8) +
  box(92, 196, 22, 54, 8, base('steel')) +
  box(286, 196, 22, 54, 8, base('steel')) +
  box(104, 214, 44, 108, 22, dark('ink')) +
  box(252, 214, 44, 108, 22, dark('ink')) +
  box(74, 208, 50, 114, 25, round(tone)) +
  box(276, 208, 50, 114, 25, round(tone)) +
  box(88, 238, 20, 54, 10, base(second)) +
  box(292, 238, 20, 54, 10, base(second));

const speaker: Drawing = ({ tone, random }) =>
  random.chance(0.5)
    ? shadow(200, 190) +
      box(122, 96, 156, 226, 20, round('walnut')) +
      box(136, 110, 128, 198, 12, base(tone)) +
      disc(200, 158, 30, dark('ink')) +
      disc(200, 158, 13, base('steel')) +
      disc(200, 246, 50, dark('ink')) +
      ring(200, 246, 40, 40, base('charcoal'), 8) +
      disc(200, 246, 18, dome('steel'))
    : shadow(200, 270) +
      line('M110 206q90 -80 180 0', base('walnut'), 13) +
      box(66, 194, 268, 128, 44, round(tone)) +
      box(82, 212, 236, 92, 30, dark(tone)) +
      each(60, (i) => disc(104 + (i % 15) * 13.8, 234 + Math.floor(i / 15) * 16, 3.4, light(tone), 0.75)) +
      each(3, (i) => disc(172 + i * 28, 203, 4.5, light(tone)));

const camera: Drawing = ({ tone, second }) =>
  shadow(200, 260) +
  shape('M152 176l14 -34h68l14 34z', round('steel')) +
  box(92, 160, 40, 20, 6, base('steel')) +
  box(282, 156, 26, 24, 6, base('clay')) +
  box(70, 172, 260, 150, 24, round('steel')) +
  box(70, 208, 260, 84, 0, base(tone)) +
  each(13, (i) => line(`M${80 + i * 20} 208v84`, dark(tone), 2, 0.45)) +
  disc(200, 248, 66, dark('ink')) +
  ring(200, 248, 58, 58, base('steel'), 6) +
  disc(200, 248, 46, base('midnight')) +
  disc(200, 248, 30, dark('midnight')) +
  disc(184, 230, 10, '#ffffff', 0.75) +
  disc(216, 264, 5, light(second), 0.8) +
  box(286, 184, 30, 16, 4, '#fff6d8');

const radio: Drawing = ({ tone, random }) =>
  shadow(200, 280) +
  line('M292 190L330 64', base('steel'), 5) +
  disc(331, 62, 6, base('steel')) +
  line('M124 182q0 -42 76 -42t76 42', dark('walnut'), 12) +
  box(62, 176, 276, 146, 22, round('walnut')) +
  box(76, 190, 248, 118, 12, round(tone)) +
  each(7, (i) => box(92, 206 + i * 13, 110, 6, 3, dark(tone))) +
  box(220, 204, 90, 38, 5, '#fff3d4') +
  line(`M232 226h66`, dark('walnut'), 2) +
  line(`M${238 + random.below(54)} 212v24`, base('clay'), 4) +
  disc(244, 274, 19, round('brass')) +
  disc(290, 274, 19, round('brass')) +
  line('M244 274v-13M290 274l9 -9', dark('walnut'), 4);

const keyboard: Drawing = ({ tone, second, random }) =>
  turned(
    -6,
    200,
    250,
    box(46, 190, 320, 132, 16, '#2a142029') +
      box(40, 178, 320, 132, 16, dome(tone)) +
      each(44, (i) => {
        const [row, column] = [Math.floor(i / 11), i % 11];
        const accent = random.chance(0.1) || i === 0 || i === 43;
        const [x, y] = [54 + column * 26.8, 192 + row * 28];
        if (row === 3 && column > 3 && column < 8) return column === 4 ? box(x, y, 104, 23, 5, light('chalk')) : '';
        return (
          box(x, y + 2, 23, 23, 5, dark(accent ? second : 'oat')) +
          box(x, y, 23, 21, 5, accent ? base(second) : light('chalk'))
        );
      }),
  );

const turntable: Drawing = ({ tone, second }) =>
  shadow(200, 300) +
  box(56, 286, 288, 30, 8, round('walnut')) +
  each(2, (i) => box(86 + i * 200, 312, 30, 12, 4, dark('ink'))) +
  shape('M92 150h216l42 138H50z', dome(tone)) +
  oval(182, 222, 106, 58, dark('ink')) +
  each(3, (i) => ring(182, 222, 92 - i * 20, 50 - i * 11, base('charcoal'), 2)) +
  oval(182, 222, 32, 17, base(second)) +
  oval(182, 222, 4, 2.4, '#ffffff') +
  oval(304, 182, 16, 10, base('steel')) +
  line('M304 180L288 244l-34 10', base('steel'), 7);

const watch: Drawing = ({ tone, random }) =>
  shadow(200, 120) +
  box(164, 44, 72, 120, 16, round(tone)) +
  box(164, 236, 72, 86, 16, round(tone)) +
  each(3, (i) => disc(200, 274 + i * 14, 3.4, dark(tone))) +
  box(272, 186, 16, 28, 6, base('steel')) +
  box(124, 122, 152, 156, 44, round('steel')) +
  box(134, 132, 132, 136, 36, dark('ink')) +
  ring(200, 200, 42, 42, base('charcoal'), 9) +
  line(`M200 158a42 42 0 0 1 ${random.chance(0.5) ? '42 42' : '40 54'}`, base('coral'), 9) +
  line('M184 196h32M190 210h20', '#ffffff', 6) +
  oval(160, 150, 3, 3, base('leaf'));

export const electronicsDrawings = { headphones, speaker, camera, radio, keyboard, turntable, watch } satisfies Record<
  string,
  Drawing
>;
