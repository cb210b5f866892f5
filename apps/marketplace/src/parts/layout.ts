import { html } from 'hono/html';
import { categories, categoryKeys } from '../wares/categories.ts';
import { badgeScript } from './badge-tag.ts';
import type { Html } from './html.ts';
import { damson, icons } from './logo.ts';
import { countText } from './texts.ts';

/** What a page shows around its own content. */
export interface Frame {
  readonly dir: 'ltr' | 'rtl';
  readonly cartCount: number;
  /** Where the style sheet is. */
  readonly stylesheet: string;
}

export interface PageHead {
  readonly title: string;
  readonly description?: string;
  /** What the search field holds. */
  readonly query?: string;
  /** The path the page's own link in a menu has. */
  readonly current?: string;
}

const shopName = 'Damson';

/** A whole page of the shop. */
export function layout({ dir, cartCount, stylesheet }: Frame, head: PageHead, content: Html): Html {
  const { title, description = defaultDescription, query = '', current = '' } = head;
  return html`<!doctype html>
<html lang="en" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#faf4ec" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#1a131c" media="(prefers-color-scheme: dark)">
<title>${title} – ${shopName}</title>
<meta name="description" content="${description}">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${stylesheet}">
<script type="module" src="${badgeScript}"></script>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="top">
  <div class="top-bar">
    <a class="logo" href="/" aria-label="${shopName}, home">${damson}<span class="logo-word">${shopName}</span></a>
    <form class="search" role="search" action="/search">
      <label class="unseen" for="q">Search ${shopName}</label>
      <input id="q" name="q" type="search" value="${query}" placeholder="What are you looking for?" maxlength="100" autocomplete="off" enterkeyhint="search">
      <button class="search-button">${icons.search}<span class="unseen">Search</span></button>
    </form>
    <a class="cart-link" href="/cart"${currentMark(current, '/cart')}>${icons.basket}<span class="cart-word">Basket</span>${cartBadge(cartCount)}</a>
  </div>
  <nav class="departments" aria-label="Departments"><ul>${categoryKeys.map((key) => {
    const href = `/search?category=${key}`;
    return html`<li><a href="${href}"${currentMark(current, href)}>${categories[key].label}</a></li>`;
  })}</ul></nav>
</header>
<main id="content" tabindex="-1">
${content}
</main>
${footer}
</body>
</html>`;
}

const defaultDescription =
  'A market of small shops from all over Europe: things made well, by people whose name is on the parcel.';

function currentMark(current: string, href: string): Html {
  return current === href ? html` aria-current="page"` : '';
}

function cartBadge(count: number): Html {
  if (count === 0) return '';
  return html`<span class="cart-count"><span aria-hidden="true">${count}</span><span class="unseen">, ${countText(count, 'item')}</span></span>`;
}

const footer = html`<footer class="bottom">
  <div class="bottom-inner">
    <div>
      <p class="bottom-name">${damson}<span>${shopName}</span></p>
      <p>A market of small shops from all over Europe. Every parcel has a person’s name on it.</p>
    </div>
    <nav aria-label="About the shop"><ul>
      <li><a href="/gold-sellers">What gold sellers are</a></li>
      <li><a href="/search?gold=1">Things from gold sellers</a></li>
      <li><a href="/search?sort=newest">Just in</a></li>
      <li><a href="/embed">The badge on your own site</a></li>
    </ul></nav>
    <p class="bottom-note">${shopName} is a demonstration: its sellers and things are made up, nothing is sold. The badges are real answers of this server.</p>
  </div>
</footer>`;
