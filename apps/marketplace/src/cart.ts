import type { Catalogue } from './catalogue/catalogue.ts';
import type { Product } from './catalogue/product.ts';

/** What somebody means to buy: product ids with quantities, in the order they were put in. */
export type Cart = ReadonlyMap<string, number>;

export interface CartLine {
  readonly product: Product;
  readonly quantity: number;
}

export const quantityMax = 9;
const linesMax = 20;

/** Reads a cart from its cookie; what is not well formed is left out. */
export function parseCart(text: string | undefined): Cart {
  const lines = (text ?? '').split('.').flatMap((line): [string, number][] => {
    const [, id, quantity] = /^([a-z0-9-]{1,80})_([1-9])$/.exec(line) ?? [];
    return id === undefined ? [] : [[id, Number(quantity)]];
  });
  return new Map(lines.slice(0, linesMax));
}

export function cartText(cart: Cart): string {
  return [...cart].map(([id, quantity]) => `${id}_${quantity}`).join('.');
}

/** The cart with so many of a product, at most as many as there are; with none of it for 0. */
export function withQuantity(cart: Cart, { id, stock }: Product, quantity: number): Cart {
  const next = new Map(cart);
  const allowed = Math.min(quantity, quantityMax, stock);
  if (allowed < 1) next.delete(id);
  else if (next.has(id) || next.size < linesMax) next.set(id, allowed);
  return next;
}

/** What of a cart is still sold. */
export function cartLines(cart: Cart, { productById }: Pick<Catalogue, 'productById'>): readonly CartLine[] {
  return [...cart].flatMap(([id, quantity]) => {
    const product = productById.get(id);
    return product === undefined || product.stock < 1 ? [] : [{ product, quantity: Math.min(quantity, product.stock) }];
  });
}

export function cartCount(cart: Cart): number {
  return [...cart.values()].reduce((sum, quantity) => sum + quantity, 0);
}
