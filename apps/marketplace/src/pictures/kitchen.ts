import { box, type Drawing, disc, each, inside, line, oval, shadow, shape, turned } from './brush.ts';
import { pattern } from './pattern.ts';
import { base, dark, dome, light, round } from './tones.ts';

const mug: Drawing = (brush) => {
  const { tone, random } = brush;
  const tall = random.pick([0, 18, 34]);
  const top = 172 - tall;
  const body = `M122 ${top}h142v${106 + tall}q0 44 -44 44h-54q-44 0 -44 -44z`;
  const steam = each(3, (i) => line(`M${168 + i * 26} ${top - 28}q-12 -16 0 -30t0 -28`, '#ffffff', 6, 0.65));
  return (
    shadow(200, 190) +
    line(`M258 ${top + 34}c72 -18 70 96 2 82`, dark(tone), 20) +
    line(`M258 ${top + 33}c70 -18 68 92 2 78`, base(tone), 14) +
    shape(body, round(tone)) +
    inside('mug', body, pattern(brush, { x: 122, y: top + 20, width: 142, height: 130 + tall })) +
    oval(193, top, 71, 15, light(tone)) +
    oval(193, top + 2, 62, 11, '#4a2c22') +
    oval(186, top + 1, 34, 5, '#6b4231') +
    (random.chance(0.6) ? steam : '')
  );
};

const teapot: Drawing = (brush) => {
  const { tone, second } = brush;
  const body = 'M110 232c0 -54 40 -76 92 -76s92 22 92 76c0 52 -34 90 -92 90s-92 -38 -92 -90z';
  return (
    shadow(206, 220) +
    line('M284 206c66 -26 76 84 -6 76', dark(tone), 18) +
    shape('M122 214c-34 -4 -42 -44 -70 -52l-6 18c22 8 24 70 76 84z', round(tone)) +
    shape(body, round(tone)) +
    inside('pot', body, pattern(brush, { x: 110, y: 170, width: 184, height: 150 })) +
    shape('M150 170q52 -44 104 0q-52 20 -104 0z', base(tone)) +
    line('M150 170q52 20 104 0', dark(tone), 4) +
    disc(202, 138, 13, round(second)) +
    oval(202, 322, 52, 6, dark(tone))
  );
};

const pan: Drawing = ({ tone, random }) => {
  const lid = random.chance(0.5);
  const handle = box(300, 226, 92, 18, 9, round('walnut'));
  return (
    shadow(190, 240) +
    (lid ? '' : turned(-4, 300, 236, handle)) +
    box(62, 218, 26, 22, 8, dark(tone)) +
    (lid ? box(292, 218, 26, 22, 8, dark(tone)) : '') +
    shape('M80 206h220v84q0 32 -34 32H114q-34 0 -34 -32z', round(tone)) +
    box(72, 196, 236, 18, 9, base(tone)) +
    box(72, 196, 236, 7, 3.5, light(tone)) +
    (lid
      ? shape('M84 196q6 -50 106 -50t106 50z', dome(tone)) + box(172, 126, 36, 22, 8, round('wood'))
      : each(3, (i) => line(`M${150 + i * 36} 170q-12 -18 0 -32t0 -30`, '#ffffff', 6, 0.6)))
  );
};

const bowls: Drawing = (brush) => {
  const { tone, second } = brush;
  const bowl = (y: number, width: number, fill: string, rim: string) =>
    shape(
      `M${200 - width} ${y}h${width * 2}q-8 74 -${width * 0.62} 80h-${width * 0.76}q-${width * 0.54} -6 -${width * 0.62} -80z`,
      fill,
    ) + oval(200, y, width, 12, rim);
  const front = 'M88 242h224q-8 74 -70 80h-84q-62 -6 -70 -80z';
  return (
    shadow(200, 220) +
    bowl(170, 96, round(second), dark(second)) +
    bowl(204, 106, round('chalk'), '#bdb3a8') +
    shape(front, round(tone)) +
    inside('bowl', front, pattern(brush, { x: 88, y: 248, width: 224, height: 80 })) +
    oval(200, 242, 112, 13, light(tone)) +
    oval(200, 243, 103, 9, dark(tone))
  );
};

const board: Drawing = ({ second, random }) => {
  const wood = random.pick(['wood', 'walnut', 'straw'] as const);
  const slice = (x: number) => disc(x, 306, 17, '#e8604c') + disc(x, 306, 13, '#f28a72') + disc(x, 306, 3, '#fbe3b4');
  return (
    shadow(210, 220) +
    turned(
      -7,
      200,
      310,
      box(132, 92, 140, 226, 26, round(wood)) +
        box(178, 42, 48, 76, 22, round(wood)) +
        disc(202, 66, 11, '#3b2a20', 0.55) +
        each(4, (i) => line(`M${152 + i * 30} 132q8 80 -2 160`, dark(wood), 2, 0.5)),
    ) +
    shape('M276 300l16 -150q6 -18 14 0l4 150z', round('steel')) +
    box(274, 296, 40, 26, 6, dark(second)) +
    slice(110) +
    slice(140)
  );
};

const moka: Drawing = ({ tone, random }) => {
  const metal = random.chance(0.5) ? 'steel' : tone;
  return (
    shadow(200, 160) +
    line('M258 168c52 -4 50 20 44 74', dark('ink'), 16) +
    shape('M138 322l14 -92h96l14 92z', round(metal)) +
    line('M172 322l8 -92M228 322l-8 -92', dark(metal), 2, 0.6) +
    box(146, 216, 108, 20, 5, dark(metal)) +
    shape('M152 216l-16 -84h128l-16 84z', round(metal)) +
    shape('M138 134l-26 -8 30 40z', base(metal)) +
    shape('M134 132q66 -40 132 0z', dome(metal)) +
    disc(200, 104, 11, base('ink'))
  );
};

const cups: Drawing = ({ tone, second }) =>
  shadow(200, 230) +
  each(2, (i) => {
    const x = i === 0 ? 88 : 208;
    const name = i === 0 ? tone : second;
    return (
      line(`M${x + 92} 244c40 -8 40 48 2 44`, dark(name), 11) +
      shape(`M${x} 226h100q-2 78 -34 78h-32q-32 0 -34 -78z`, round(name)) +
      oval(x + 50, 226, 50, 10, light(name)) +
      oval(x + 50, 227, 43, 7, '#5a3524') +
      oval(x + 50, 310, 70, 11, base(name)) +
      oval(x + 50, 307, 60, 7, light(name))
    );
  });

export const kitchenDrawings = { mug, teapot, pan, bowls, board, moka, cups } satisfies Record<string, Drawing>;
