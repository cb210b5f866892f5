import { html } from 'hono/html';
import type { Product } from '../catalogue/product.ts';
import { pictureVersion } from '../pictures/picture.ts';
import type { Html } from './html.ts';
import { sellerLine } from './seller-line.ts';
import { priceText } from './texts.ts';

export function productHref(id: string): string {
  return `/product/${id}`;
}

export function pictureHref(id: string): string {
  return `/media/${id}.svg?v=${pictureVersion}`;
}

/** Products next to each other; the first few pictures are loaded at once, the others when they come near. */
export function productGrid(products: readonly Product[], eager = 0): Html {
  return html`<ul class="grid">${products.map((product, place) => productCard(product, place < eager))}</ul>`;
}

function productCard(product: Product, eager: boolean): Html {
  const { id, name, seller, stock } = product;
  return html`<li class="card">
    <a class="card-link" href="${productHref(id)}">
      <img class="card-picture" src="${pictureHref(id)}" alt="" width="400" height="400" loading="${eager ? 'eager' : 'lazy'}" decoding="async">
      <h3 class="card-name">${name}</h3>
    </a>
    <p class="card-seller">${sellerLine(seller)}</p>
    <p class="card-price">${priceTag(product)}${stockNote(stock)}</p>
  </li>`;
}

/** The price, and the one before where it has just come down. */
export function priceTag({ priceMinor, beforeMinor }: Product): Html {
  return html`<span class="price">${priceText(priceMinor)}</span>${
    beforeMinor === undefined
      ? ''
      : html` <s class="price-before"><span class="unseen">Lowest price of the last 30 days: </span>${priceText(beforeMinor)}</s>`
  }`;
}

function stockNote(stock: number): Html {
  if (stock === 0) return html` <span class="note">Sold out</span>`;
  return stock < 5 ? html` <span class="note">Only ${stock} left</span>` : '';
}
