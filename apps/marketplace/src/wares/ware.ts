import type { DrawingName } from '../pictures/drawings.ts';
import type { ToneName } from '../pictures/tones.ts';

/** One kind of thing a category sells, from which a seller's own products are made. */
export interface Ware {
  readonly drawing: DrawingName;
  readonly names: readonly string[];
  /** The lowest and the highest price in euros. */
  readonly euros: readonly [from: number, to: number];
  /** The colours it comes in; left out where a name is of one thing, like a book. */
  readonly tones: readonly ToneName[];
  readonly titled?: true;
  readonly about: readonly string[];
  readonly material: readonly string[];
  readonly size: readonly string[];
}
