import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';
import { sameRows } from '../same-rows.ts';

/** The stored tallies are those that the log gives. */
export const tallyDiffers: Check = {
  key: 'tally-differs',
  severity: 'error',
  says: ({ count }) =>
    `The stored tallies of ${counted(count, 'seller')} are not those that the log gives. A rebuild makes them again.`,
  find: inSellers(
    ({ tallies, derived }) => derived !== undefined && !sameRows(tallies, textOf, derived.tallies, textOf),
  ),
};

function textOf({ month, packed }: { readonly month: number; readonly packed: Uint8Array | undefined }): string {
  return `${month} ${Buffer.from(packed ?? []).toString('base64')}`;
}
