import type { HeldBadge } from '@gold-seller/criteria/published-badge';

/** The marks as paths in a box of 18 from 7 and 4.5: the outline of the picture the API draws, and its half in shade. */
export const markDrawings: { readonly [Mark in HeldBadge['mark']]: readonly [outline: string, shade: string] } = {
  star: ['M16 6l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.7-4.8 2.7 1-5.4-4-3.8 5.4-.7z', 'M16 6l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.7z'],
  crown: ['M8 20.5h16M8.6 18L7.6 9.6l4.5 3.6L16 7l3.9 6.2 4.5-3.6-1 8.4z', 'M16 7l3.9 6.2 4.5-3.6-1 8.4H16z'],
};
