import { randomOf } from '../random.ts';
import { type Brush, box, disc, moved, shape } from './brush.ts';
import { type DrawingName, drawings } from './drawings.ts';
import { gradientsIn, type ToneName } from './tones.ts';

/** The picture at the top of the home page: a table full of things, under an arch. */
export function heroPicture(): string {
  const things = placed.map(({ drawing, tone, second, x, y, scale, seed }) => {
    const brush: Brush = { random: randomOf(seed), tone, second };
    return moved(x - 200 * scale, y - 322 * scale, drawings[drawing](brush), scale);
  });
  const body = things.join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 800" width="1000" height="800"><defs>${gradientsIn(body)}</defs>${room}${body}</svg>`;
}

const room =
  box(0, 0, 1000, 800, 0, '#f3dfd0') +
  shape('M150 600V330a350 330 0 0 1 700 0v270z', '#fbf0e4') +
  disc(690, 240, 86, '#f7d9a8', 0.9) +
  shape('M150 600v-90q120 -70 250 -10q160 -90 300 -10q90 -30 150 0v110z', '#dfe6cf') +
  shape('M150 600v-40q170 -60 340 -6q180 -50 360 0v46z', '#c9d6b4') +
  box(0, 590, 1000, 210, 0, '#c98f6c') +
  box(0, 590, 1000, 10, 0, '#dba784') +
  box(0, 720, 1000, 80, 0, '#b57b59');

interface Placed {
  readonly drawing: DrawingName;
  readonly tone: ToneName;
  readonly second: ToneName;
  /** Where its foot stands. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly seed: string;
}

// From the back of the table to its front.
const placed: readonly Placed[] = [
  { drawing: 'lamp', tone: 'damson', second: 'oat', x: 205, y: 632, scale: 1.5, seed: 'hero 2' },
  { drawing: 'plant', tone: 'clay', second: 'oat', x: 812, y: 636, scale: 1.35, seed: 'hero plant 3' },
  { drawing: 'stack', tone: 'sage', second: 'rose', x: 578, y: 640, scale: 1.1, seed: 'hero books' },
  { drawing: 'catBed', tone: 'mist', second: 'oat', x: 385, y: 716, scale: 1.02, seed: 'hero cat 5' },
  { drawing: 'teapot', tone: 'lagoon', second: 'butter', x: 690, y: 724, scale: 0.86, seed: 'hero tea' },
  { drawing: 'cups', tone: 'chalk', second: 'coral', x: 884, y: 744, scale: 0.7, seed: 'hero cups' },
  { drawing: 'yarn', tone: 'berry', second: 'ochre', x: 118, y: 748, scale: 0.72, seed: 'hero yarn' },
];
