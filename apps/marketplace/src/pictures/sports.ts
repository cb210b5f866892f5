import { box, type Drawing, disc, each, inside, line, moved, oval, ring, shadow, shape, turned } from './brush.ts';
import { pattern } from './pattern.ts';
import { base, dark, dome, light, round } from './tones.ts';

const ball: Drawing = ({ tone, second, random }) => {
  const circle = 'M200 106a108 108 0 1 1 0 216a108 108 0 0 1 0 -216z';
  const panels = random.pick([
    each(3, (i) =>
      turned(i * 120, 200, 214, shape('M200 106q44 44 22 108q-22 -12 -44 0q-22 -64 22 -108z', base(second))),
    ) + disc(200, 214, 24, light('chalk')),
    line('M200 100v230M86 214h230M124 128q76 88 0 172M276 128q-76 88 0 172', dark('ink'), 6),
    each(6, (i) =>
      turned(i * 60, 200, 214, shape('M200 214L146 98h54z', i % 2 === 0 ? base(second) : light('chalk'))),
    ) + disc(200, 214, 17, base('butter')),
  ]);
  return (
    shadow(200, 190) +
    shape(circle, round(tone)) +
    inside('ball', circle, panels + oval(154, 152, 42, 26, '#ffffff', 0.25))
  );
};

const mat: Drawing = ({ tone, second }) =>
  shadow(200, 300) +
  box(74, 300, 290, 22, 8, dark(tone)) +
  box(84, 296, 284, 12, 6, base(tone)) +
  disc(120, 250, 70, round(tone)) +
  each(4, (i) => ring(120, 250, 56 - i * 14, 56 - i * 14, i % 2 === 0 ? dark(tone) : light(tone), 7)) +
  disc(120, 250, 7, dark('ink')) +
  box(226, 238, 92, 62, 8, round('wood')) +
  line('M236 258h72M236 276h72', dark('wood'), 2, 0.6) +
  box(330, 192, 30, 106, 12, round(second)) +
  box(336, 176, 18, 20, 4, base('steel'));

const dumbbells: Drawing = ({ tone, second }) => {
  const weight = (name: typeof tone) =>
    shadow(200, 262, 320) +
    box(128, 274, 144, 22, 11, round('steel')) +
    each(7, (i) => line(`M${160 + i * 13} 277l5 16`, dark('steel'), 2, 0.5)) +
    each(
      2,
      (i) =>
        box(i === 0 ? 76 : 272, 250, 52, 70, 14, round(name)) + box(i === 0 ? 62 : 322, 262, 16, 46, 7, dark(name)),
    );
  return moved(34, -2, weight(second), 0.86) + moved(-6, 4, weight(tone));
};

const flask: Drawing = (brush) => {
  const { tone, second } = brush;
  const body = 'M140 172q0 -22 22 -22h76q22 0 22 22v128q0 22 -22 22h-76q-22 0 -22 -22z';
  return (
    shadow(204, 130) +
    line('M228 96q44 -2 40 46', dark(second), 9) +
    box(166, 84, 68, 50, 12, round(second)) +
    box(158, 128, 84, 26, 6, round('steel')) +
    shape(body, round(tone)) +
    inside('flask', body, pattern(brush, { x: 140, y: 170, width: 120, height: 152 }, 0.3)) +
    line('M156 176v106', '#ffffff', 7, 0.4)
  );
};

const tent: Drawing = ({ tone, second }) =>
  shadow(200, 340) +
  shape('M40 318l118 -196q14 -18 28 0l42 60 132 136z', dark(tone)) +
  shape('M40 318l118 -196q14 -18 28 0l78 196z', round(tone)) +
  shape('M118 318l52 -132 44 132z', '#3a2620') +
  shape('M118 318l52 -132 -6 132z', base(second)) +
  shape('M214 318l-44 -132 12 132z', light(second)) +
  line('M172 112v-24', base('wood'), 6) +
  shape('M174 88l38 12 -38 14z', base('coral')) +
  line('M40 318l-18 8M360 318l18 8', base('ink'), 4);

const racket: Drawing = ({ tone, second }) =>
  shadow(206, 120) +
  turned(
    20,
    200,
    200,
    inside(
      'head',
      'M200 46a70 84 0 1 1 0 168a70 84 0 0 1 0 -168z',
      each(9, (i) => line(`M${136 + i * 16} 40v180M126 ${56 + i * 19}h150`, '#fffaf0', 2.5)),
    ) +
      ring(200, 130, 70, 84, base(tone), 13) +
      ring(200, 130, 76, 90, dark(tone), 2) +
      line('M166 204l28 42M234 204l-28 42', base(tone), 12) +
      box(190, 236, 20, 102, 8, round(second)) +
      each(5, (i) => line(`M191 ${258 + i * 15}l18 8`, light(second), 3)),
  ) +
  disc(308, 290, 32, dome('butter')) +
  line('M286 268q16 22 2 44M330 268q-16 22 -2 44', '#fffaf0', 4);

const helmet: Drawing = ({ tone, second }) =>
  shadow(200, 250) +
  shape('M76 262q-8 -142 124 -146q136 2 130 138q-2 20 -28 20h-196q-26 2 -30 -12z', round(tone)) +
  each(3, (i) => shape(`M${130 + i * 52} 248q-4 -66 ${22 - i * 8} -104q20 44 14 104z`, dark(tone))) +
  shape('M70 254q130 30 266 0l10 20q-140 36 -286 2z', dark(second)) +
  line('M128 280q40 54 74 54t70 -54', dark('ink'), 7) +
  box(188, 324, 28, 16, 4, base(second));

export const sportsDrawings = { ball, mat, dumbbells, flask, tent, racket, helmet } satisfies Record<string, Drawing>;
