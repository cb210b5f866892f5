import { box, type Drawing, disc, each, line, oval, shadow, shape, turned } from './brush.ts';
import { base, dark, dome, light, round, type ToneName } from './tones.ts';

const label = (x: number, y: number, width: number, height: number, tone: ToneName) =>
  box(x, y, width, height, 2, '#fffaf0') +
  oval(x + width / 2, y + height * 0.34, width * 0.13, height * 0.15, base(tone)) +
  line(
    `M${x + width * 0.24} ${y + height * 0.66}h${width * 0.52}M${x + width * 0.34} ${y + height * 0.82}h${width * 0.32}`,
    dark(tone),
    3,
  );

const sprig = (x: number, y: number, angle: number) =>
  turned(
    angle,
    x,
    y,
    line(`M${x} ${y}v-90`, dark('leaf'), 3) +
      each(
        4,
        (i) =>
          turned(-38, x, y - 20 - i * 20, oval(x, y - 34 - i * 20, 6, 15, base('leaf'))) +
          turned(38, x, y - 20 - i * 20, oval(x, y - 34 - i * 20, 6, 15, light('leaf'))),
      ),
  );

const dropper: Drawing = ({ tone, random }) => {
  const glass = random.pick(['walnut', tone, 'lagoon'] as const);
  return (
    shadow(204, 150) +
    sprig(286, 318, 24) +
    shape('M182 74q18 -26 36 0v44h-36z', round('ink')) +
    box(172, 112, 56, 40, 6, round('brass')) +
    shape('M144 322q-10 0 -10 -10V214q0 -40 44 -46v-18h44v18q44 6 44 46v98q0 10 -10 10z', round(glass)) +
    label(146, 220, 108, 78, tone) +
    line('M148 210q4 -24 26 -30', '#ffffff', 5, 0.5)
  );
};

const jar: Drawing = ({ tone, second, random }) =>
  shadow(200, 190) +
  (random.chance(0.5) ? sprig(112, 320, -34) : '') +
  box(116, 220, 168, 102, 22, round(tone)) +
  box(108, 172, 184, 56, 10, round(random.chance(0.5) ? 'wood' : 'brass')) +
  line('M112 190h176', '#ffffff', 3, 0.4) +
  label(150, 242, 100, 64, second);

const soap: Drawing = ({ tone, second }) => {
  const bar = (y: number, name: ToneName, shift: number) =>
    box(104 + shift, y, 184, 52, 18, dome(name)) +
    line(`M${132 + shift} ${y + 20}q22 -10 44 2t46 -2t40 4`, light(name), 5, 0.8) +
    each(8, (i) => disc(124 + shift + i * 21, y + 34 + (i % 3) * 4, 2.4, dark(name), 0.7));
  return (
    shadow(200, 240) +
    disc(318, 196, 17, '#ffffff', 0.6) +
    disc(338, 160, 9, '#ffffff', 0.6) +
    disc(92, 180, 12, '#ffffff', 0.55) +
    box(72, 306, 256, 16, 8, round('wood')) +
    bar(254, tone, 0) +
    bar(202, second, 10) +
    bar(150, 'oat', -4) +
    box(172, 142, 46, 170, 0, '#c9a97a') +
    box(176, 142, 38, 170, 0, '#e3c795')
  );
};

const perfume: Drawing = ({ tone, second, random }) => {
  const bottle = random.pick([
    'M116 206q0 -24 24 -24h120q24 0 24 24v92q0 24 -24 24H140q-24 0 -24 -24z',
    'M200 176q92 6 92 74t-52 72h-80q-52 -4 -52 -72t92 -74z',
    'M150 182h100l30 120q4 20 -16 20H136q-20 0 -16 -20z',
  ]);
  return (
    shadow(204, 180) +
    box(172, 92, 56, 62, 10, round(second)) +
    box(182, 150, 36, 34, 3, round('brass')) +
    shape(bottle, round(tone)) +
    shape(bottle, '#ffffff', 0.25) +
    shape('M132 252h136v44q0 12 -12 12H144q-12 0 -12 -12z', base(tone), 0.75) +
    label(158, 224, 84, 62, tone) +
    line('M146 206v34', '#ffffff', 6, 0.7)
  );
};

const lipstick: Drawing = ({ tone, second }) => {
  const stick = (x: number, y: number, shade: string, case_: ToneName) =>
    shape(`M${x + 10} ${y + 70}V${y + 24}q0 -6 26 -24q8 30 8 32v38z`, shade) +
    box(x + 6, y + 62, 42, 44, 2, round('brass')) +
    box(x, y + 100, 54, 322 - y - 100, 4, round(case_));
  return (
    shadow(200, 240) +
    stick(92, 122, dome('berry'), tone) +
    stick(174, 84, dome('coral'), 'ink') +
    stick(256, 142, dome('rose'), second)
  );
};

const brushes: Drawing = ({ tone, second }) => {
  const makeup = (angle: number, head: string, fill: string) =>
    turned(
      angle,
      200,
      300,
      shape(head, fill) + box(188, 130, 24, 44, 3, round('brass')) + box(191, 170, 18, 130, 8, round('ink')),
    );
  return (
    shadow(200, 140) +
    makeup(-20, 'M186 134q-24 -62 14 -78q38 16 14 78z', round('rose')) +
    makeup(18, 'M188 134q-12 -46 12 -64q24 18 12 64z', round('walnut')) +
    makeup(0, 'M182 134q-34 -76 18 -96q52 20 18 96z', round(second)) +
    shape('M142 224h116l-8 88q-2 10 -12 10h-76q-10 0 -12 -10z', round(tone)) +
    oval(200, 224, 58, 10, dark(tone))
  );
};

export const beautyDrawings = { dropper, jar, soap, perfume, lipstick, brushes } satisfies Record<string, Drawing>;
