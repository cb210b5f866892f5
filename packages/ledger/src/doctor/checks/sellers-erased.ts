import type { Check } from '../check.ts';
import { counted } from '../counted.ts';

/** How many sellers were erased: nothing but that is known of them. */
export const sellersErased: Check = {
  key: 'sellers-erased',
  severity: 'note',
  says: ({ count }) => `${counted(count, 'seller')} erased: what is still told of them is not taken.`,
  find: () => ({
    look() {},
    end: (erased) => ({ count: erased, of: erased, examples: [], details: [] }),
  }),
};
