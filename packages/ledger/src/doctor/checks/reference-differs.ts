import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';
import { sameRows } from '../same-rows.ts';

/** Events are found by the references that they have. */
export const referenceDiffers: Check = {
  key: 'reference-differs',
  severity: 'error',
  says: ({ count }) =>
    `Events of ${counted(count, 'seller')} are not found by what they are about. A rebuild corrects it.`,
  find: inSellers(
    ({ references, derived }) => derived !== undefined && !sameRows(references, textOf, derived.references, textOf),
  ),
};

function textOf({ reference, seq }: { readonly reference: string; readonly seq: number }): string {
  return `${seq} ${reference}`;
}
