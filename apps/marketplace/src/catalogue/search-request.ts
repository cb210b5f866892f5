import { type CategoryKey, isCategoryKey } from '../wares/categories.ts';

/** What somebody looks for. */
export interface SearchRequest {
  readonly query: string;
  readonly category: CategoryKey | undefined;
  readonly goldOnly: boolean;
  readonly sort: SortKey;
  /** From 1; a page beyond the last is shown as the last. */
  readonly page: number;
}

/** The orders a list can be in, with what they are called. */
export const sorts = {
  best: 'Best match',
  newest: 'Newest first',
  cheapest: 'Price: low to high',
  dearest: 'Price: high to low',
} as const;

export type SortKey = keyof typeof sorts;

export const everything: SearchRequest = { query: '', category: undefined, goldOnly: false, sort: 'best', page: 1 };

/** Reads an address; what it does not understand is as if it were not there. */
export function parseSearch(read: (name: string) => string | undefined): SearchRequest {
  const [category, sort, page] = [read('category'), read('sort') ?? '', Number(read('page') ?? 1)];
  return {
    query: (read('q') ?? '').trim().slice(0, queryLengthMax),
    category: isCategoryKey(category) ? category : undefined,
    goldOnly: read('gold') === '1',
    sort: Object.hasOwn(sorts, sort) ? (sort as SortKey) : 'best', // safe: checked to be a key
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

const queryLengthMax = 100;

/** The address of a search. */
export function searchHref({ query, category, goldOnly, sort, page }: SearchRequest): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  if (category !== undefined) parameters.set('category', category);
  if (goldOnly) parameters.set('gold', '1');
  if (sort !== 'best') parameters.set('sort', sort);
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text === '' ? '/search' : `/search?${text}`;
}
