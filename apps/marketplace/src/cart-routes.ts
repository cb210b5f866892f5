import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { type Cart, cartLines, cartText, withQuantity } from './cart.ts';
import type { Product } from './catalogue/product.ts';
import { pageHeaders } from './page-headers.ts';
import { cartPage } from './pages/cart-page.ts';
import { checkoutPage } from './pages/message-pages.ts';
import { cartCookie, cartOf, frameOf, type Shop } from './shop.ts';

/** The cart: forms that work without scripts, kept in a cookie on the visitor's own device. */
export function cartRoutes({ keeper }: Pick<Shop, 'keeper'>): Hono {
  const app = new Hono();
  app.get('/cart', async (c) => {
    const lines = cartLines(cartOf(c), await keeper.read());
    return c.html(cartPage(frameOf(c), lines), 200, pageHeaders);
  });
  app.get('/checkout', (c) => c.html(checkoutPage(frameOf(c)), 200, pageHeaders));
  for (const [action, change] of Object.entries(changes)) {
    app.post(`/cart/${action}`, async (c) => {
      const form = await c.req.parseBody().catch(() => ({ id: undefined, quantity: undefined }));
      const product = (await keeper.read()).productById.get(String(form.id));
      if (product !== undefined) keep(c, change(cartOf(c), product, quantityOf(form.quantity)));
      return c.redirect('/cart', 303);
    });
  }
  return app;
}

type Change = (cart: Cart, product: Product, quantity: number) => Cart;

const changes: Readonly<Record<string, Change>> = {
  add: (cart, product, quantity) => withQuantity(cart, product, (cart.get(product.id) ?? 0) + quantity),
  update: withQuantity,
  remove: (cart, product) => withQuantity(cart, product, 0),
};

function quantityOf(text: unknown): number {
  const quantity = Number(text);
  return Number.isSafeInteger(quantity) && quantity > 0 ? quantity : 1;
}

const thirtyDaysSeconds = 30 * 86_400;

function keep(c: Context, cart: Cart): void {
  setCookie(c, cartCookie, cartText(cart), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:',
    maxAge: thirtyDaysSeconds,
  });
}
