import { formatDay } from '../day.ts';
import type { Entry } from '../entry.ts';

/** Entries as `2018-01-10 orders_shipped_late b1`: with the count where it is not 1, whose it is, and what is left out. */
export function entryLines(entries: readonly Entry[]): string[] {
  return entries.map(({ day, measure, count, buyer, currency, excluded }) =>
    [formatDay(day), measure, ...(count === 1 ? [] : [count]), buyer ?? currency, excluded && 'left out']
      .filter((part) => part !== undefined)
      .join(' '),
  );
}
