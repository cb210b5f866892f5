import type { HeldBadge } from '@gold-seller/criteria/published-badge';
import { html } from 'hono/html';
import { categoryOfSeller, type Product } from '../catalogue/product.ts';
import type { SellerTerms } from '../catalogue/seller-terms.ts';
import { badgeTag } from '../parts/badge-tag.ts';
import { figuresOf } from '../parts/figures.ts';
import type { Html } from '../parts/html.ts';
import { type Frame, layout } from '../parts/layout.ts';
import { icons } from '../parts/logo.ts';
import { productGrid } from '../parts/product-card.ts';
import { sellerSign } from '../parts/seller-line.ts';
import { countryText, countText, dateText, monthText, priceText } from '../parts/texts.ts';
import type { ShopSeller } from '../site-host.ts';
import { categoryOf } from '../wares/categories.ts';

export interface SellerView {
  readonly seller: ShopSeller;
  readonly terms: SellerTerms;
  /** What the API answers about this seller now, if it is a badge. */
  readonly badge: HeldBadge | undefined;
  readonly products: readonly Product[];
}

export function sellerPage(frame: Frame, view: SellerView): Html {
  const { seller, products, badge } = view;
  return layout(
    frame,
    { title: seller.name, description: `${seller.name} on Damson: ${countText(products.length, 'thing')}.` },
    html`<header class="profile">
  ${sellerSign(seller)}
  <div>
    <h1 class="profile-name"><span dir="auto">${seller.name}</span>${badgeTag(seller.seller, 'large')}</h1>
    <p class="profile-facts">${facts(view).map((fact) => html`<span>${fact}</span>`)}</p>
  </div>
</header>
${badge === undefined ? '' : verifiedNumbers(badge)}
<section class="band" aria-labelledby="things"><h2 id="things">In this shop</h2>${productGrid(products, 4)}</section>
${termsOf(view.terms)}`,
  );
}

function facts({ seller, products }: SellerView): readonly string[] {
  const since = seller.openedDay === undefined ? '' : monthText(seller.openedDay);
  return [
    seller.country === undefined ? '' : countryText(seller.country),
    categoryOf(categoryOfSeller(seller)).label,
    since === '' ? '' : `On Damson since ${since}`,
    countText(products.length, 'thing'),
  ].filter((fact) => fact !== '');
}

/** The numbers are the badge's; who holds one is for the element beside the name to show. */
function verifiedNumbers(badge: HeldBadge): Html {
  return html`<section class="numbers" aria-labelledby="numbers">
  <div class="heading-row"><h2 id="numbers">The numbers, verified</h2><a class="more" href="/gold-sellers">What they mean</a></div>
  <dl>${figuresOf(badge).map(
    ({ name, value, sample }) =>
      html`<div><dt>${name}</dt><dd><span class="figure">${value}</span>${sample === '' ? '' : html` <span class="sample">${sample}</span>`}</dd></div>`,
  )}</dl>
  <p class="fine">Counted by Gold Seller from orders, parcels and ratings, decided on <time datetime="${badge.decidedOn}">${dateText(badge.decidedOn)}</time>. The shop cannot change them. <a href="/v1/badges/${encodeURIComponent(badge.seller)}">The answer they come from</a></p>
</section>`;
}

function termsOf({ handlingDays, shippingMinor, freeFromMinor, returnDays }: SellerTerms): Html {
  return html`<section class="band promises" aria-label="What this shop promises"><ul>
  <li>${icons.van}<div><h2>Sent within ${countText(handlingDays, 'working day')}</h2><p>Delivery ${priceText(shippingMinor)}, free from ${priceText(freeFromMinor)}.</p></div></li>
  <li>${icons.back}<div><h2>${returnDays} days to return</h2><p>Unused, in whatever box you like.</p></div></li>
  <li>${icons.shop}<div><h2>You write to the shop itself</h2><p>Questions reach the people who pack your parcel.</p></div></li>
</ul></section>`;
}
