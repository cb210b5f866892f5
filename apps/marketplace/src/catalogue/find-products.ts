import type { Badges } from '../badge-board.ts';
import type { ShopSeller } from '../site-host.ts';
import type { CategoryKey } from '../wares/categories.ts';
import type { Catalogue } from './catalogue.ts';
import type { Product } from './product.ts';
import type { SearchRequest, SortKey } from './search-request.ts';

/** One page of what was found. */
export interface Found {
  readonly products: readonly Product[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** How many there are in each category, whichever of them was asked for. */
  readonly byCategory: ReadonlyMap<CategoryKey, number>;
  /** Sellers whose names have the words asked for. */
  readonly sellers: readonly ShopSeller[];
}

export const pageSize = 24;
const sellersMax = 4;

/** How much higher "best match" places sellers with a badge; one asked-for word in a product's name counts 3. */
const goldLift = 0.2;
const soldOutDrop = 0.5;
const appealLift = 0.25;

/** Finds what was asked for; with `goldOnly` only what sellers with a badge offer. */
export function findProducts(catalogue: Catalogue, badges: Badges, request: SearchRequest): Found {
  const { query, category, goldOnly, sort } = request;
  const matches = allMatches(catalogue, query).filter(({ product }) => !goldOnly || badges.has(product.seller.seller));
  const byCategory = new Map<CategoryKey, number>();
  for (const { product } of matches) byCategory.set(product.category, (byCategory.get(product.category) ?? 0) + 1);
  const within = category === undefined ? matches : matches.filter(({ product }) => product.category === category);
  const sorted = within.toSorted(orders[sort](badges));
  const pages = Math.max(1, Math.ceil(sorted.length / pageSize));
  const page = Math.min(request.page, pages);
  return {
    products: sorted.slice((page - 1) * pageSize, page * pageSize).map(({ product }) => product),
    total: sorted.length,
    page,
    pages,
    byCategory,
    sellers: sellersNamed(catalogue, query),
  };
}

interface Match {
  readonly product: Product;
  readonly relevance: number;
}

function allMatches({ index, products }: Catalogue, query: string): readonly Match[] {
  const found = index.find(query);
  if (found === undefined) return query === '' ? products.map((product) => ({ product, relevance: 0 })) : [];
  return [...found].flatMap(([place, relevance]) => {
    const product = products[place];
    return product === undefined ? [] : [{ product, relevance }];
  });
}

function sellersNamed({ sellerIndex, sellers }: Catalogue, query: string): readonly ShopSeller[] {
  const found = sellerIndex.find(query) ?? new Map<number, number>();
  return [...found]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, sellersMax)
    .flatMap(([place]) => sellers[place] ?? []);
}

type Order = (a: Match, b: Match) => number;

const orders: { readonly [Key in SortKey]: (badges: Badges) => Order } = {
  best: (badges) => {
    const place = ({ product, relevance }: Match) =>
      relevance +
      product.appeal * appealLift +
      (badges.has(product.seller.seller) ? goldLift : 0) -
      (product.stock === 0 ? soldOutDrop : 0);
    return (a, b) => place(b) - place(a);
  },
  newest: () => (a, b) => b.product.newness - a.product.newness,
  cheapest: () => (a, b) => a.product.priceMinor - b.product.priceMinor,
  dearest: () => (a, b) => b.product.priceMinor - a.product.priceMinor,
};
