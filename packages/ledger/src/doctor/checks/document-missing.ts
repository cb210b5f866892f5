import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';

/** A registered seller has a public document, if only to say that there is no badge. */
export const documentMissing: Check = {
  key: 'document-missing',
  severity: 'error',
  says: ({ count }) => `${counted(count, 'registered seller')} without a public document. A rebuild makes it.`,
  find: inSellers(({ row, document, isDue }) => (row?.opened_day ?? null) !== null && document === undefined && !isDue),
};
