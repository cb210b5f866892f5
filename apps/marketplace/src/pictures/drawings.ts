import { beautyDrawings } from './beauty.ts';
import { booksDrawings } from './books.ts';
import type { Drawing } from './brush.ts';
import { craftsDrawings } from './crafts.ts';
import { electronicsDrawings } from './electronics.ts';
import { fashionDrawings } from './fashion.ts';
import { gardenDrawings } from './garden.ts';
import { homeDrawings } from './home.ts';
import { jewelleryDrawings } from './jewellery.ts';
import { kitchenDrawings } from './kitchen.ts';
import { petsDrawings } from './pets.ts';
import { sportsDrawings } from './sports.ts';
import { toysDrawings } from './toys.ts';

/** Everything the shop can draw. */
export const drawings = {
  ...homeDrawings,
  ...gardenDrawings,
  ...fashionDrawings,
  ...beautyDrawings,
  ...electronicsDrawings,
  ...toysDrawings,
  ...booksDrawings,
  ...sportsDrawings,
  ...petsDrawings,
  ...kitchenDrawings,
  ...jewelleryDrawings,
  ...craftsDrawings,
} satisfies Record<string, Drawing>;

export type DrawingName = keyof typeof drawings;
