import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { BadgeBoard } from './badge-board.ts';
import { type Cart, cartCount, parseCart } from './cart.ts';
import type { CatalogueKeeper } from './catalogue/catalogue-keeper.ts';
import type { Frame } from './parts/layout.ts';
import { stylesheetHref } from './shop-assets.ts';

/** What the routes of the shop work with. */
export interface Shop {
  readonly keeper: CatalogueKeeper;
  readonly board: BadgeBoard;
  readonly now: () => number;
}

/** The name of the cookie that keeps the cart: the shop's own, none of Gold Seller's. */
export const cartCookie = 'damson_cart';

export function cartOf(c: Context): Cart {
  return parseCart(getCookie(c, cartCookie));
}

/** What the page of a request shows around its content; `?dir=rtl` turns it round. */
export function frameOf(c: Context): Frame {
  return {
    dir: c.req.query('dir') === 'rtl' ? 'rtl' : 'ltr',
    cartCount: cartCount(cartOf(c)),
    stylesheet: stylesheetHref,
  };
}
