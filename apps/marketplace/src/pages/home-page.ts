import { html } from 'hono/html';
import type { Product } from '../catalogue/product.ts';
import type { Html } from '../parts/html.ts';
import { type Frame, layout } from '../parts/layout.ts';
import { icons } from '../parts/logo.ts';
import { pictureHref, productGrid } from '../parts/product-card.ts';
import { sellerLine, sellerSign } from '../parts/seller-line.ts';
import { countryText, countText } from '../parts/texts.ts';
import type { ShopSeller } from '../site-host.ts';
import { categories, categoryKeys } from '../wares/categories.ts';

export interface HomeView {
  readonly sellerCount: number;
  /** From sellers with a badge; of anyone where none is known. */
  readonly featured: readonly Product[];
  readonly featuredAreGold: boolean;
  readonly latest: readonly Product[];
  readonly shops: readonly ShopSeller[];
}

export function homePage(frame: Frame, view: HomeView): Html {
  return layout(
    frame,
    { title: 'A market of small shops', current: '/' },
    html`${hero(view.sellerCount)}
${departments}
<section class="band" aria-labelledby="featured">
  <div class="heading-row">
    <h2 id="featured">${view.featuredAreGold ? 'From gold sellers' : 'Picked for you'}</h2>
    ${view.featuredAreGold ? html`<a class="more" href="/search?gold=1">See all<span class="unseen"> things from gold sellers</span></a>` : ''}
  </div>
  ${view.featuredAreGold ? html`<p class="lead">They ship on time, answer for what they sell, and have the numbers to show for it. <a href="/gold-sellers">How the badge is earned</a></p>` : ''}
  ${productGrid(view.featured)}
</section>
${promises}
<section class="band" aria-labelledby="latest">
  <div class="heading-row"><h2 id="latest">Just in</h2><a class="more" href="/search?sort=newest">See all<span class="unseen"> that is just in</span></a></div>
  ${productGrid(view.latest)}
</section>
${shopsToKnow(view.shops)}`,
  );
}

function hero(sellerCount: number): Html {
  return html`<section class="hero">
  <div class="hero-text">
    <p class="eyebrow">${countText(sellerCount, 'small shop')}, one basket</p>
    <h1>Good things, from people who made them theirs.</h1>
    <p class="hero-lead">Potters in Porto, bookbinders in Brno, a knitter in Turku. Find the shop you did not know you were looking for.</p>
    <p class="hero-actions"><a class="button" href="/search">Start looking</a> <a class="button button-quiet" href="/search?gold=1">Gold sellers only</a></p>
  </div>
  <img class="hero-picture" src="${pictureHref('hero')}" alt="A drawing of a table with a lamp, a teapot, books, a plant and a sleeping cat." width="1000" height="800" fetchpriority="high">
</section>`;
}

const departments = html`<section class="band" aria-labelledby="departments">
  <h2 id="departments">Departments</h2>
  <ul class="tiles">${categoryKeys.map(
    (key) => html`<li><a class="tile" href="/search?category=${key}">
      <img src="${pictureHref(`category-${key}`)}" alt="" width="400" height="400" loading="lazy" decoding="async">
      <span class="tile-name">${categories[key].label}</span>
      <span class="tile-blurb">${categories[key].blurb}</span>
    </a></li>`,
  )}</ul>
</section>`;

const promises = html`<section class="band promises" aria-label="What you can count on">
  <ul>
    <li>${icons.van}<div><h2>Sent by the shop itself</h2><p>You see the day it arrives before you buy, and the shop is measured by it.</p></div></li>
    <li>${icons.back}<div><h2>At least 14 days to change your mind</h2><p>Many shops give you 30 or 60. It says so beside every price.</p></div></li>
    <li>${icons.shop}<div><h2>Badges nobody can buy</h2><p>Gold is counted from orders, parcels and ratings, and taken away by them too.</p></div></li>
  </ul>
</section>`;

function shopsToKnow(shops: readonly ShopSeller[]): Html {
  if (shops.length === 0) return '';
  return html`<section class="band" aria-labelledby="shops">
  <h2 id="shops">Shops to get to know</h2>
  <ul class="shops">${shops.map(
    (shop) =>
      html`<li class="shop">${sellerSign(shop)}<div>${sellerLine(shop)}<p class="shop-place">${shop.country === undefined ? '' : countryText(shop.country)}</p></div></li>`,
  )}</ul>
</section>`;
}
