import { randomOf } from '../random.ts';
import type { Brush } from './brush.ts';
import { type DrawingName, drawings } from './drawings.ts';
import { scene } from './scene.ts';
import { gradientsIn, type ToneName } from './tones.ts';

/** Changes with every change of the drawings: it is part of a picture's address, so a cache may keep it for a year. */
export const pictureVersion = 1;

/** What is on a picture. */
export interface Subject {
  readonly drawing: DrawingName;
  readonly tone: ToneName;
  readonly seed: string;
}

/** A still life of a ware as an SVG document, the same for the same subject. */
export function picture({ drawing, tone, seed }: Subject): string {
  const random = randomOf(`${seed} picture`);
  const background = scene(random, !flatDrawings.has(drawing));
  const brush: Brush = { random, tone, second: random.pick(companions.filter((name) => name !== tone)) };
  const body = drawings[drawing](brush);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="800" height="800"><defs>${gradientsIn(body)}</defs>${background}${body}</svg>`;
}

/** What hangs on a wall or is seen from above. */
const flatDrawings: ReadonlySet<DrawingName> = new Set([
  ...(['clock', 'tee', 'jumper', 'scarf', 'keyboard', 'kite'] as const),
  ...(['earrings', 'brooch', 'paints', 'hoop', 'paper'] as const),
]);

const companions: readonly ToneName[] = [
  'clay',
  'oat',
  'sage',
  'lagoon',
  'mist',
  'midnight',
  'damson',
  'rose',
  'ochre',
  'chalk',
  'coral',
];
