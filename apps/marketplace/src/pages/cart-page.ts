import { html } from 'hono/html';
import { type CartLine, quantityMax } from '../cart.ts';
import { sellerTerms, shippingMinor } from '../catalogue/seller-terms.ts';
import type { Html } from '../parts/html.ts';
import { type Frame, layout } from '../parts/layout.ts';
import { pictureHref, productHref } from '../parts/product-card.ts';
import { sellerLine } from '../parts/seller-line.ts';
import { countText, priceText } from '../parts/texts.ts';

export function cartPage(frame: Frame, lines: readonly CartLine[]): Html {
  return layout(
    frame,
    { title: 'Your basket', current: '/cart' },
    html`<h1>Your basket</h1>
${lines.length === 0 ? emptyCart : filledCart(lines)}`,
  );
}

const emptyCart = html`<div class="empty">
  <h2>Nothing in it yet</h2>
  <p>What you add stays here for thirty days, on this device only.</p>
  <p><a class="button" href="/search">Start looking</a></p>
</div>`;

interface Parcel {
  readonly lines: readonly CartLine[];
  readonly goodsMinor: number;
  readonly shippingMinor: number;
}

function filledCart(lines: readonly CartLine[]): Html {
  const sellers = new Set(lines.map(({ product }) => product.seller.seller));
  const parcels = [...sellers].map((seller) => parcelOf(seller, lines));
  return html`<div class="cart">
  <div class="parcels">${parcels.map(parcelSection)}</div>
  ${summary(parcels)}
</div>`;
}

function parcelOf(seller: string, all: readonly CartLine[]): Parcel {
  const lines = all.filter(({ product }) => product.seller.seller === seller);
  const goodsMinor = lines.reduce((sum, { product, quantity }) => sum + product.priceMinor * quantity, 0);
  return { lines, goodsMinor, shippingMinor: shippingMinor(sellerTerms(seller), goodsMinor) };
}

function parcelSection({ lines, shippingMinor: shipping }: Parcel): Html {
  const [first] = lines;
  if (first === undefined) return '';
  return html`<section class="parcel">
    <h2>${sellerLine(first.product.seller)}</h2>
    <ul>${lines.map(cartLine)}</ul>
    <p class="parcel-delivery">Delivery from this shop: ${shipping === 0 ? 'free' : priceText(shipping)}</p>
  </section>`;
}

function cartLine({ product, quantity }: CartLine): Html {
  const { id, name, priceMinor, stock } = product;
  const most = Math.min(stock, quantityMax);
  return html`<li class="line">
    <img src="${pictureHref(id)}" alt="" width="120" height="120" loading="lazy" decoding="async">
    <div class="line-text">
      <h3 class="line-name"><a href="${productHref(id)}">${name}</a></h3>
      <p class="line-price">${priceText(priceMinor)} each</p>
      <div class="line-actions">
        <form method="post" action="/cart/update">
          <input type="hidden" name="id" value="${id}">
          <label for="q-${id}">Quantity<span class="unseen"> of ${name}</span></label>
          <select id="q-${id}" name="quantity">${Array.from(
            { length: most },
            (_, index) => html`<option${index + 1 === quantity ? html` selected` : ''}>${index + 1}</option>`,
          )}</select>
          <button class="button button-small">Change<span class="unseen"> the quantity of ${name}</span></button>
        </form>
        <form method="post" action="/cart/remove">
          <input type="hidden" name="id" value="${id}">
          <button class="link-button">Remove<span class="unseen"> ${name}</span></button>
        </form>
      </div>
    </div>
    <p class="line-sum">${priceText(priceMinor * quantity)}</p>
  </li>`;
}

function summary(parcels: readonly Parcel[]): Html {
  const goods = parcels.reduce((sum, { goodsMinor }) => sum + goodsMinor, 0);
  const delivery = parcels.reduce((sum, parcel) => sum + parcel.shippingMinor, 0);
  return html`<section class="summary" aria-labelledby="summary">
    <h2 id="summary">Summary</h2>
    <dl>
      <div><dt>Things</dt><dd>${priceText(goods)}</dd></div>
      <div><dt>Delivery in ${countText(parcels.length, 'parcel')}</dt><dd>${delivery === 0 ? 'free' : priceText(delivery)}</dd></div>
      <div class="total"><dt>Total</dt><dd>${priceText(goods + delivery)}</dd></div>
    </dl>
    <a class="button" href="/checkout">To the checkout</a>
    <p class="fine">VAT is included.</p>
  </section>`;
}
