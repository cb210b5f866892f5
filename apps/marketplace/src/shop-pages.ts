import { Hono } from 'hono';
import type { Badges } from './badge-board.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { findProducts } from './catalogue/find-products.ts';
import type { Product } from './catalogue/product.ts';
import { parseSearch } from './catalogue/search-request.ts';
import { sellerTerms } from './catalogue/seller-terms.ts';
import { pageHeaders } from './page-headers.ts';
import { embedPage } from './pages/embed-page.ts';
import { type HomeView, homePage } from './pages/home-page.ts';
import { goldSellersPage } from './pages/message-pages.ts';
import { type ProductView, productPage } from './pages/product-page.ts';
import { searchPage } from './pages/search-page.ts';
import { sellerPage } from './pages/seller-page.ts';
import { frameOf, type Shop } from './shop.ts';

/** Every page that only shows. */
export function shopPages({ keeper, board, now }: Shop): Hono {
  const app = new Hono();
  const read = async () => {
    const catalogue = await keeper.read();
    return { catalogue, badges: await board.read([...catalogue.sellerById.keys()]) };
  };
  app.get('/', async (c) => {
    const { catalogue, badges } = await read();
    return c.html(homePage(frameOf(c), homeView(catalogue, badges)), 200, pageHeaders);
  });
  app.get('/search', async (c) => {
    const { catalogue, badges } = await read();
    const request = parseSearch((name) => c.req.query(name));
    return c.html(searchPage(frameOf(c), request, findProducts(catalogue, badges, request)), 200, pageHeaders);
  });
  app.get('/product/:id', async (c, next) => {
    const { catalogue, badges } = await read();
    const product = catalogue.productById.get(c.req.param('id'));
    if (product === undefined) return next();
    return c.html(productPage(frameOf(c), productView(product, catalogue, badges, now())), 200, pageHeaders);
  });
  app.get('/seller/:seller', async (c, next) => {
    const { catalogue, badges } = await read();
    const id = c.req.param('seller');
    const seller = catalogue.sellerById.get(id);
    if (seller === undefined) return next();
    const products = catalogue.productsBySeller.get(id) ?? [];
    const view = { seller, products, terms: sellerTerms(id), badge: badges.get(id) };
    return c.html(sellerPage(frameOf(c), view), 200, pageHeaders);
  });
  app.get('/gold-sellers', (c) => c.html(goldSellersPage(frameOf(c)), 200, pageHeaders));
  app.get('/embed', async (c) => {
    const { catalogue, badges } = await read();
    return c.html(embedPage(shownWhereEmbedded(catalogue, badges)), 200, pageHeaders);
  });
  return app;
}

function homeView(catalogue: Catalogue, badges: Badges): HomeView {
  const { sellers, products } = catalogue;
  const gold = products.filter(({ seller }) => badges.has(seller.seller));
  const featuredAreGold = gold.length > 0;
  const shops = featuredAreGold ? sellers.filter(({ seller }) => badges.has(seller)) : sellers;
  return {
    sellerCount: sellers.length,
    featuredAreGold,
    featured: oneOfEach(featuredAreGold ? gold : products, ({ appeal }) => appeal).slice(0, 8),
    latest: oneOfEach(products, ({ newness }) => newness).slice(0, 8),
    shops: shops.slice(0, 6),
  };
}

/** The highest of each kind of thing and of each seller, highest first: a shop window is not a list of one thing. */
function oneOfEach(products: readonly Product[], height: (product: Product) => number): readonly Product[] {
  const seen = new Set<string>();
  return products
    .toSorted((a, b) => height(b) - height(a))
    .filter(({ drawing, seller, stock }) => {
      if (stock === 0 || seen.has(drawing) || seen.has(`by ${seller.seller}`)) return false;
      seen.add(drawing).add(`by ${seller.seller}`);
      return true;
    });
}

function productView(product: Product, catalogue: Catalogue, badges: Badges, now: number): ProductView {
  const { seller, name } = product;
  const own = catalogue.productsBySeller.get(seller.seller) ?? [];
  const alike = catalogue.products
    .filter((other) => other.drawing === product.drawing && other.seller !== seller && other.name !== name)
    .toSorted((a, b) => closeness(b, product, badges) - closeness(a, product, badges));
  return {
    product,
    now,
    terms: sellerTerms(seller.seller),
    sellerProducts: own.length,
    more: own.filter((other) => other !== product).slice(0, 4),
    alike: alike.slice(0, 4),
  };
}

function closeness({ seller, appeal, priceMinor }: Product, to: Product, badges: Badges): number {
  return appeal - Math.abs(Math.log(priceMinor / to.priceMinor)) + (badges.has(seller.seller) ? 0.5 : 0);
}

/** One with a star and one with a crown, where there are. */
function shownWhereEmbedded({ sellers }: Catalogue, badges: Badges) {
  const ofMark = (mark: string) => sellers.find(({ seller }) => badges.get(seller)?.mark === mark);
  const found = [ofMark('star'), ofMark('crown')].filter((seller) => seller !== undefined);
  return found.length > 0 ? found : sellers.slice(0, 2);
}
