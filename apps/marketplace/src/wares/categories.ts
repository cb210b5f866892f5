import type { DrawingName } from '../pictures/drawings.ts';
import type { ToneName } from '../pictures/tones.ts';
import { beauty } from './beauty.ts';
import { books } from './books.ts';
import { crafts } from './crafts.ts';
import { electronics } from './electronics.ts';
import { fashion } from './fashion.ts';
import { garden } from './garden.ts';
import { home } from './home.ts';
import { jewellery } from './jewellery.ts';
import { kitchen } from './kitchen.ts';
import { pets } from './pets.ts';
import { sports } from './sports.ts';
import { toys } from './toys.ts';
import type { Ware } from './ware.ts';

/** One of the shop's departments. */
export interface Category {
  readonly label: string;
  readonly blurb: string;
  /** What stands for it on the home page. */
  readonly drawing: DrawingName;
  readonly tone: ToneName;
  readonly wares: readonly Ware[];
}

/** The departments by the keys that sellers register with. */
export const categories = {
  home: { label: 'Living', blurb: 'Lamps, vases and a chair to sit in', drawing: 'lamp', tone: 'ochre', wares: home },
  kitchen: {
    label: 'Kitchen',
    blurb: 'Mugs, pots and sharp knives',
    drawing: 'teapot',
    tone: 'lagoon',
    wares: kitchen,
  },
  fashion: { label: 'Fashion', blurb: 'Wool, linen and good shoes', drawing: 'jumper', tone: 'berry', wares: fashion },
  garden: { label: 'Garden', blurb: 'Plants, pots and tools', drawing: 'wateringCan', tone: 'moss', wares: garden },
  beauty: { label: 'Beauty', blurb: 'Soaps, oils and scents', drawing: 'perfume', tone: 'rose', wares: beauty },
  books: { label: 'Books', blurb: 'Novels, picture books, paper', drawing: 'stack', tone: 'clay', wares: books },
  toys: { label: 'Toys', blurb: 'Made of wood, wool and patience', drawing: 'bear', tone: 'terracotta', wares: toys },
  electronics: {
    label: 'Electronics',
    blurb: 'Good sound, old cameras',
    drawing: 'radio',
    tone: 'mist',
    wares: electronics,
  },
  jewellery: {
    label: 'Jewellery',
    blurb: 'Rings, beads and enamel',
    drawing: 'ringBox',
    tone: 'cobalt',
    wares: jewellery,
  },
  sports: { label: 'Sports', blurb: 'For outside, in any weather', drawing: 'tent', tone: 'ochre', wares: sports },
  crafts: { label: 'Crafts', blurb: 'Yarn, paint and thread', drawing: 'yarn', tone: 'sage', wares: crafts },
  pets: { label: 'Pets', blurb: 'Beds, bowls and things to chew', drawing: 'catBed', tone: 'mist', wares: pets },
} as const satisfies Record<string, Category>;

export type CategoryKey = keyof typeof categories;

export const categoryKeys = Object.keys(categories) as CategoryKey[]; // safe: the table's own keys

export function isCategoryKey(key: string | undefined): key is CategoryKey {
  return key !== undefined && Object.hasOwn(categories, key);
}

export function categoryOf(key: CategoryKey): Category {
  return categories[key];
}
