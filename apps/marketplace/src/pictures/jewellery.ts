import { box, type Drawing, disc, each, line, oval, ring, shadow, shape, turned } from './brush.ts';
import { base, dark, dome, light, round, type ToneName } from './tones.ts';

const metals: readonly ToneName[] = ['brass', 'steel', 'copper'];

const gem = (x: number, y: number, size: number, tone: ToneName) =>
  shape(
    `M${x - size} ${y - size * 0.4}l${size * 0.5} -${size * 0.5}h${size}l${size * 0.5} ${size * 0.5}l-${size} ${size * 1.2}z`,
    base(tone),
  ) +
  shape(`M${x - size} ${y - size * 0.4}h${size * 0.6}l${size * 0.4} ${size * 1.2}z`, light(tone)) +
  shape(`M${x + size} ${y - size * 0.4}h-${size * 0.6}l-${size * 0.4} ${size * 1.2}z`, dark(tone)) +
  line(`M${x - size} ${y - size * 0.4}h${size * 2}`, '#ffffff', 2, 0.6);

const ringBox: Drawing = ({ tone, second, random }) => {
  const metal = random.pick(metals);
  return (
    shadow(200, 220) +
    shape('M108 236V142q0 -18 18 -18h148q18 0 18 18v94z', dark(second)) +
    shape('M122 236v-84q0 -14 14 -14h128q14 0 14 14v84z', light('chalk')) +
    shape('M96 236h208v66q0 20 -20 20H116q-20 0 -20 -20z', round(second)) +
    oval(200, 238, 88, 17, light('oat')) +
    oval(200, 240, 46, 8, dark('oat')) +
    ring(200, 206, 38, 40, dark(metal), 12) +
    ring(200, 205, 38, 40, base(metal), 8) +
    shape('M154 240q46 14 92 0v10q-46 14 -92 0z', light('oat')) +
    gem(200, 156, 27, tone)
  );
};

const bust = (fill: string) =>
  shape('M172 60q28 -12 56 0v64q4 34 66 48q36 14 40 92l4 58H62l4 -58q4 -78 40 -92q62 -14 66 -48z', fill);

const necklace: Drawing = ({ tone, second, random }) => {
  const metal = random.pick(metals);
  return (
    shadow(200, 280) +
    bust(round(random.pick(['chalk', 'oat', 'charcoal', 'rose'] as const))) +
    line('M160 136q6 108 40 118q34 -10 40 -118', dark(metal), 5) +
    line('M160 134q6 108 40 118q34 -10 40 -118', base(metal), 3) +
    (random.chance(0.5)
      ? gem(200, 268, 19, tone)
      : each(7, (i) =>
          disc(164 + i * 12, 232 + Math.sin((i / 6) * Math.PI) * 26, 8, dome(i % 2 === 0 ? tone : second)),
        ))
  );
};

const earrings: Drawing = ({ tone, second, random }) => {
  const metal = random.pick(metals);
  const style = random.below(3);
  const drop = (x: number) =>
    line(`M${x} 130q-14 -26 4 -32t10 22`, base(metal), 4) +
    [
      disc(x, 142, 12, round(metal)) +
        shape(`M${x} 152q44 58 0 108q-44 -50 0 -108z`, round(tone)) +
        disc(x, 218, 9, light(second)),
      ring(x, 198, 42, 56, dark(metal), 13) + ring(x, 197, 42, 56, base(metal), 8) + gem(x, 252, 13, tone),
      disc(x, 152, 20, round(metal)) +
        shape(`M${x - 38} 176a38 38 0 0 0 76 0z`, round(tone)) +
        shape(`M${x - 24} 226a24 24 0 0 0 48 0z`, round(second)),
    ][style];
  return (
    box(76, 60, 248, 240, 14, '#2a14201f') +
    box(70, 52, 248, 240, 14, '#fffaf2') +
    each(2, (i) => drop(138 + i * 114)) +
    line('M160 276h70', '#c9b8a6', 4)
  );
};

const bracelet: Drawing = ({ tone, second, random }) => {
  const metal = random.pick(metals);
  const beads = random.chance(0.6);
  return (
    shadow(200, 240) +
    box(112, 236, 176, 86, 43, round('oat')) +
    (beads
      ? each(15, (i) => {
          const x = 116 + i * 12;
          return disc(
            x,
            232 + Math.sin((i / 14) * Math.PI) * 48,
            13,
            dome(i % 3 === 0 ? second : i % 5 === 0 ? metal : tone),
          );
        })
      : line('M110 226q90 96 180 0', dark(metal), 22) +
        line('M110 222q90 96 180 0', base(metal), 17) +
        gem(200, 268, 16, tone)) +
    line('M110 230q90 -66 180 0', dark(beads ? tone : metal), beads ? 6 : 10, 0.7)
  );
};

const brooch: Drawing = ({ tone, second, random }) => {
  const metal = random.pick(metals);
  const petals = random.pick([6, 8]);
  return (
    disc(206, 200, 122, '#2a1420', 0.12) +
    disc(200, 192, 120, '#fffaf2') +
    ring(200, 192, 108, 108, '#e7dccd', 3) +
    each(petals, (i) =>
      turned(
        (i * 360) / petals,
        200,
        192,
        oval(200, 138, 22, 42, base(metal)) + oval(200, 140, 15, 33, i % 2 === 0 ? base(tone) : light(tone)),
      ),
    ) +
    disc(200, 192, 28, round(metal)) +
    disc(200, 192, 18, dome(second)) +
    oval(194, 186, 6, 4, '#ffffff', 0.7)
  );
};

export const jewelleryDrawings = { ringBox, necklace, earrings, bracelet, brooch } satisfies Record<string, Drawing>;
