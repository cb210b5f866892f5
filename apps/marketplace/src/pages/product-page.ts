import { html } from 'hono/html';
import { quantityMax } from '../cart.ts';
import type { Product } from '../catalogue/product.ts';
import { arrivalDays, type SellerTerms } from '../catalogue/seller-terms.ts';
import { badgeTag } from '../parts/badge-tag.ts';
import type { Html } from '../parts/html.ts';
import { type Frame, layout } from '../parts/layout.ts';
import { icons } from '../parts/logo.ts';
import { pictureHref, priceTag, productGrid } from '../parts/product-card.ts';
import { sellerHref, sellerSign } from '../parts/seller-line.ts';
import { countryText, countText, dayRangeText, priceText } from '../parts/texts.ts';
import { categoryOf } from '../wares/categories.ts';

export interface ProductView {
  readonly product: Product;
  readonly terms: SellerTerms;
  readonly now: number;
  readonly sellerProducts: number;
  readonly more: readonly Product[];
  readonly alike: readonly Product[];
}

export function productPage(frame: Frame, view: ProductView): Html {
  const { product, more, alike } = view;
  const { name, category, seller, id } = product;
  const { label } = categoryOf(category);
  return layout(
    frame,
    {
      title: name,
      description: `${name} from ${seller.name}, ${priceText(product.priceMinor)}. ${product.about[0] ?? ''}`,
    },
    html`<nav class="crumbs" aria-label="Where you are"><ol>
  <li><a href="/">Home</a></li><li><a href="/search?category=${category}">${label}</a></li><li aria-current="page">${name}</li>
</ol></nav>
<div class="product">
  <img class="product-picture" src="${pictureHref(id)}" alt="A drawing of it: ${name}" width="800" height="800" fetchpriority="high">
  <div class="product-buy">
    <h1>${name}</h1>
    <p class="product-price">${priceTag(product)}</p>
    ${promise(view)}
    ${buyForm(product)}
    ${sellerBox(view)}
  </div>
  <section class="product-about" aria-labelledby="about">
    <h2 id="about">About it</h2>
    ${product.about.map((sentence) => html`<p>${sentence}</p>`)}
    <dl class="facts">
      <div><dt>Made of</dt><dd>${product.material}</dd></div>
      <div><dt>Size</dt><dd>${product.size}</dd></div>
      ${seller.country === undefined ? '' : html`<div><dt>Sent from</dt><dd>${countryText(seller.country)}</dd></div>`}
      <div><dt>Returns</dt><dd>Within ${view.terms.returnDays} days</dd></div>
    </dl>
  </section>
</div>
${row('more', html`More from <span dir="auto">${seller.name}</span>`, more)}
${row('alike', html`Like this, from other shops`, alike)}`,
  );
}

function promise({ terms, now, product }: ProductView): Html {
  const [first, last] = arrivalDays(terms, now);
  const free = product.priceMinor >= terms.freeFromMinor;
  return html`<ul class="promise">
    <li>${icons.van}<span>With you <strong>${dayRangeText(first, last)}</strong> if you order today. ${
      free
        ? 'Delivery is free.'
        : `Delivery ${priceText(terms.shippingMinor)}, free from ${priceText(terms.freeFromMinor)}.`
    }</span></li>
    <li>${icons.back}<span>${terms.returnDays} days to send it back.</span></li>
  </ul>`;
}

function buyForm({ id, stock }: Product): Html {
  if (stock === 0) return html`<p class="sold-out">Sold out for now. The shop can tell you when it is back.</p>`;
  const most = Math.min(stock, quantityMax);
  return html`<form class="buy" method="post" action="/cart/add">
    <input type="hidden" name="id" value="${id}">
    <label for="quantity">Quantity</label>
    <select id="quantity" name="quantity">${Array.from({ length: most }, (_, index) => html`<option>${index + 1}</option>`)}</select>
    <button class="button">Add to basket</button>
    <p class="stock">${stock < 5 ? `Only ${stock} left` : 'In stock'}</p>
  </form>`;
}

function sellerBox({ product: { seller }, sellerProducts }: ProductView): Html {
  return html`<section class="seller-box" aria-label="Sold by">
    ${sellerSign(seller)}
    <div class="seller-box-text">
      <p class="seller-box-label">Sold and sent by</p>
      <p class="seller-box-name"><a href="${sellerHref(seller.seller)}" dir="auto">${seller.name}</a>${badgeTag(seller.seller, 'medium')}</p>
      <p class="seller-box-more">${seller.country === undefined ? '' : `${countryText(seller.country)} · `}${countText(sellerProducts, 'thing')} in the shop</p>
    </div>
  </section>`;
}

function row(id: string, title: Html, products: readonly Product[]): Html {
  if (products.length === 0) return '';
  return html`<section class="band" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${productGrid(products)}</section>`;
}
