import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { badgeBoard } from './badge-board.ts';
import { cartRoutes } from './cart-routes.ts';
import { catalogueKeeper } from './catalogue/catalogue-keeper.ts';
import { pageHeaders } from './page-headers.ts';
import { brokenPage, notFoundPage } from './pages/message-pages.ts';
import { frameOf, type Shop } from './shop.ts';
import { shopAssets } from './shop-assets.ts';
import { shopPages } from './shop-pages.ts';
import type { SiteHost } from './site-host.ts';

export interface SiteOptions {
  readonly now?: () => number;
  /** Told of what broke while a page was made. */
  readonly report?: (error: unknown) => void;
}

/** The shop front as an app: every page, its style sheet and its pictures. */
export function site(host: SiteHost, { now = Date.now, report = console.error }: SiteOptions = {}): Hono {
  const keeper = catalogueKeeper(host, now);
  const shop: Shop = { keeper, board: badgeBoard(host, now), now };
  const app = new Hono();
  app.use(csrf());
  app.route(
    '/',
    shopAssets(async (id) => {
      const product = (await keeper.read()).productById.get(id);
      return product === undefined ? undefined : { drawing: product.drawing, tone: product.tone, seed: id };
    }),
  );
  app.route('/', shopPages(shop));
  app.route('/', cartRoutes(shop));
  app.notFound((c) => c.html(notFoundPage(frameOf(c)), 404, pageHeaders));
  app.onError((error, c) => {
    if ('getResponse' in error) return error.getResponse();
    report(error);
    return c.html(brokenPage(frameOf(c)), 500, pageHeaders);
  });
  return app;
}
