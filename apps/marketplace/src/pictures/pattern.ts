import { type Brush, disc, each, line, oval, shape, turned } from './brush.ts';
import { base, light } from './tones.ts';

/** An area to be covered with a pattern. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Covers an area with one of the patterns, or with none; to be clipped to the shape it decorates. */
export function pattern(brush: Brush, area: Area, plainShare = 0.25): string {
  if (brush.random.chance(plainShare)) return '';
  return brush.random.pick(patterns)(brush, area);
}

type Pattern = (brush: Brush, area: Area) => string;

const stripes: Pattern = ({ second, random }, { x, y, width, height }) => {
  const gap = random.pick([18, 24, 34]);
  const thick = gap * random.pick([0.28, 0.5]);
  return each(Math.ceil(height / gap), (i) => line(`M${x} ${y + gap * (i + 0.5)}h${width}`, base(second), thick, 0.85));
};

const band: Pattern = ({ second, random }, { x, y, width, height }) => {
  const top = y + height * random.between(0.35, 0.6);
  const thick = height * random.between(0.14, 0.24);
  return shape(`M${x} ${top}h${width}v${thick}h${-width}z`, base(second), 0.9);
};

const dots: Pattern = ({ second, random }, { x, y, width, height }) => {
  const gap = random.pick([22, 30]);
  const [columns, rows] = [Math.ceil(width / gap) + 1, Math.ceil(height / gap) + 1];
  return each(columns * rows, (i) => {
    const row = Math.floor(i / columns);
    return disc(x + (i % columns) * gap + (row % 2) * (gap / 2), y + row * gap, gap * 0.17, light(second), 0.9);
  });
};

const speckles: Pattern = ({ random }, { x, y, width, height }) =>
  each(46, () =>
    disc(x + random.next() * width, y + random.next() * height, random.between(0.8, 2.6), '#3a2a2e', 0.45),
  );

const dipped: Pattern = ({ second, random }, { x, y, width, height }) => {
  const top = y + height * random.between(0.45, 0.7);
  const dip = random.between(-14, 14);
  return shape(
    `M${x} ${top}q${width / 4} ${dip} ${width / 2} 0t${width / 2} 0V${y + height}H${x}z`,
    base(second),
    0.92,
  );
};

const waves: Pattern = ({ second }, { x, y, width, height }) =>
  each(Math.ceil(height / 26), (i) => {
    const wave = each(Math.ceil(width / 40), () => 'q10 -10 20 0t20 0');
    return line(`M${x} ${y + 13 + i * 26}${wave}`, light(second), 4, 0.85);
  });

const sprigs: Pattern = ({ second, random }, { x, y, width, height }) => {
  const columns = Math.ceil(width / 46);
  return each(columns * Math.ceil(height / 50), (i) => {
    const [cx, cy] = [x + 24 + (i % columns) * 46, y + 26 + Math.floor(i / columns) * 50];
    const leaf = (side: number) => turned(side * 40, cx, cy, oval(cx, cy - 9, 4, 9, base(second), 0.95));
    return turned(
      random.between(-25, 25),
      cx,
      cy,
      leaf(-1) + leaf(1) + line(`M${cx} ${cy + 14}V${cy - 14}`, base(second), 2.5),
    );
  });
};

const blocks: Pattern = ({ second }, { x, y, width, height }) =>
  shape(`M${x} ${y + height * 0.5}L${x + width} ${y + height * 0.2}V${y + height}H${x}z`, base(second), 0.9) +
  disc(x + width * 0.34, y + height * 0.28, Math.min(width, height) * 0.13, light(second), 0.95);

const patterns: readonly Pattern[] = [stripes, band, dots, speckles, dipped, waves, sprigs, blocks];
