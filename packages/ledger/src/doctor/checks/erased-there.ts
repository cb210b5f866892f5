import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';

/** Of a seller who was erased there is nothing. */
export const erasedThere: Check = {
  key: 'erased-there',
  severity: 'error',
  says: ({ count }) => `Of ${counted(count, 'seller')} who was erased there are rows: erase them again.`,
  find: inSellers(({ isErased }) => isErased),
};
