import { html } from 'hono/html';
import type { Html } from '../parts/html.ts';
import { type Frame, layout } from '../parts/layout.ts';

/** There is nothing at this address. */
export function notFoundPage(frame: Frame): Html {
  return layout(
    frame,
    { title: 'Not found' },
    html`<div class="empty">
  <h1>There is nothing on this shelf</h1>
  <p>The address may be mistyped, or the shop has sold the last one.</p>
  <p><a class="button" href="/search">See everything</a> <a class="button button-quiet" href="/">Home</a></p>
</div>`,
  );
}

/** Something broke on our side. */
export function brokenPage(frame: Frame): Html {
  return layout(
    frame,
    { title: 'Something broke' },
    html`<div class="empty">
  <h1>Something broke on our side</h1>
  <p>It is not you. Please try again in a moment.</p>
  <p><a class="button" href="/">Home</a></p>
</div>`,
  );
}

/** Where a real shop would ask for an address. */
export function checkoutPage(frame: Frame): Html {
  return layout(
    frame,
    { title: 'Checkout' },
    html`<div class="empty">
  <h1>This is as far as it goes</h1>
  <p>Damson is a demonstration of Gold Seller: nothing is sold, nothing is sent, and your basket is kept on this device only.</p>
  <p><a class="button" href="/cart">Back to the basket</a> <a class="button button-quiet" href="/gold-sellers">About the badges</a></p>
</div>`,
  );
}

/** What the badge means, and what it does to the order of results. */
export function goldSellersPage(frame: Frame): Html {
  return layout(
    frame,
    { title: 'What gold sellers are', current: '/gold-sellers' },
    html`<article class="prose">
  <h1>What gold sellers are</h1>
  <p class="lead">Some sellers have a gold star beside their name, the largest of them a crown. It is earned, never bought, and it goes when it is no longer earned.</p>
  <h2>How it is earned</h2>
  <p>Damson tells Gold Seller what happens: orders, parcels, cancellations, ratings. Gold Seller counts them under a published policy: how many orders and different buyers there were, how much was sent and delivered on time, how little the seller cancelled, and what buyers said. Whoever meets every criterion, decision after decision, is gold.</p>
  <h2>How you can check it</h2>
  <p>Point at a badge, or move to it with the keyboard, and it shows its numbers with the sample and the days they were counted from. Select it, and it leads to the answer of Gold Seller itself. This page, and every page of this shop, has no gold of its own to paint: where Gold Seller gives no answer, there is no badge.</p>
  <h2>What it does to results</h2>
  <p>“Best match” orders by how well the words fit. Between things that fit equally well, those of gold sellers come a little higher. No seller can pay for a place.</p>
  <p><a class="button" href="/search?gold=1">See what gold sellers offer</a></p>
</article>`,
  );
}
