import type { ShopSeller } from '../site-host.ts';
import { categoryOf } from '../wares/categories.ts';
import { type Product, productsOf } from './product.ts';
import { type SearchIndex, searchIndex } from './search-index.ts';

/** Everything the shop offers, indexed. */
export interface Catalogue {
  readonly sellers: readonly ShopSeller[];
  readonly products: readonly Product[];
  readonly sellerById: ReadonlyMap<string, ShopSeller>;
  readonly productById: ReadonlyMap<string, Product>;
  readonly productsBySeller: ReadonlyMap<string, readonly Product[]>;
  /** Numbers are places in `products`. */
  readonly index: SearchIndex;
  /** Numbers are places in `sellers`. */
  readonly sellerIndex: SearchIndex;
}

export function catalogueOf(sellers: readonly ShopSeller[]): Catalogue {
  const offers = sellers.map(productsOf);
  const products = offers.flat();
  return {
    sellers,
    products,
    sellerById: new Map(sellers.map((seller) => [seller.seller, seller])),
    productById: new Map(products.map((product) => [product.id, product])),
    productsBySeller: new Map(sellers.map(({ seller }, place) => [seller, offers[place] ?? []])),
    index: searchIndex(products.map(textsOf)),
    sellerIndex: searchIndex(sellers.map(({ name }) => [{ text: name, weight: 1 }])),
  };
}

function textsOf({ name, category, material, seller }: Product) {
  const { label, blurb } = categoryOf(category);
  return [
    { text: name, weight: 3 },
    { text: seller.name, weight: 2 },
    { text: label, weight: 1.5 },
    { text: material, weight: 1 },
    { text: blurb, weight: 0.3 },
  ];
}
