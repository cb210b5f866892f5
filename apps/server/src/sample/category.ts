import type { Random } from './random.ts';
import type { SeasonKey } from './season.ts';

interface CategoryRow {
  readonly weight: number;
  /** The median price of an item in euros. */
  readonly medianEuros: number;
  /** Deviation of the logarithm of the price. */
  readonly spread: number;
  readonly season: SeasonKey;
}

/** What the sample marketplace sells. */
export const categories = {
  home: { weight: 13, medianEuros: 34, spread: 0.75, season: 'even' },
  garden: { weight: 8, medianEuros: 27, spread: 0.8, season: 'outdoor' },
  fashion: { weight: 16, medianEuros: 39, spread: 0.6, season: 'even' },
  beauty: { weight: 9, medianEuros: 19, spread: 0.5, season: 'even' },
  electronics: { weight: 11, medianEuros: 64, spread: 1, season: 'gifts' },
  toys: { weight: 8, medianEuros: 24, spread: 0.6, season: 'gifts' },
  books: { weight: 7, medianEuros: 14, spread: 0.4, season: 'gifts' },
  sports: { weight: 7, medianEuros: 42, spread: 0.75, season: 'outdoor' },
  pets: { weight: 6, medianEuros: 22, spread: 0.55, season: 'even' },
  kitchen: { weight: 6, medianEuros: 29, spread: 0.7, season: 'even' },
  jewellery: { weight: 5, medianEuros: 58, spread: 0.9, season: 'gifts' },
  crafts: { weight: 4, medianEuros: 12, spread: 0.6, season: 'even' },
} as const satisfies Record<string, CategoryRow>;

export type Category = keyof typeof categories;

export const categoryKeys = Object.keys(categories) as Category[]; // safe: the table's own keys

const priceMinMinor = 199;
const endings = [1, 1, 1, 5, 10, 50, 0] as const;

/** The price of an item in cents; `level` is 1 for a seller of middling prices. */
export function drawPrice(category: Category, level: number, random: Random): number {
  const { medianEuros, spread } = categories[category];
  const euros = Math.ceil(medianEuros * level * Math.exp(spread * random.normal()));
  return Math.max(priceMinMinor, euros * 100 - random.pick(endings));
}
