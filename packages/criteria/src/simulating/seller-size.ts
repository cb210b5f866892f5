import { measures } from '../measure.ts';
import type { WindowShape, WindowSums } from '../window.ts';

/** The window in which a seller's size is told; one list for all, since whoever sums may keep what belongs to it. */
export const sizeShapes: readonly WindowShape[] = [{ length: { days: 365 }, lagDays: 0, partsOf: [], daysOf: [] }];

const sizes = [
  { ordersMin: 1000, name: '1000+' },
  { ordersMin: 200, name: '200-999' },
  { ordersMin: 50, name: '50-199' },
  { ordersMin: 10, name: '10-49' },
  { ordersMin: 1, name: '1-9' },
] as const;

/** A seller's size by the orders completed in the window of `sizeShapes`. */
export function sizeOf(sums: WindowSums): string {
  const orders = sums.columns[0]?.[measures.orders_completed.slot * 2] ?? 0;
  return sizes.find(({ ordersMin }) => orders >= ordersMin)?.name ?? '0';
}
