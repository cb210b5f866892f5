import { html } from 'hono/html';
import type { Found } from '../catalogue/find-products.ts';
import { everything, type SearchRequest, searchHref, sorts } from '../catalogue/search-request.ts';
import type { Html } from '../parts/html.ts';
import { type Frame, layout } from '../parts/layout.ts';
import { pageLinks } from '../parts/page-links.ts';
import { productGrid } from '../parts/product-card.ts';
import { sellerLine, sellerSign } from '../parts/seller-line.ts';
import { countText, numberText } from '../parts/texts.ts';
import { categories, categoryKeys } from '../wares/categories.ts';

const eagerPictures = 8;

export function searchPage(frame: Frame, request: SearchRequest, found: Found): Html {
  const { query, category } = request;
  const title = titleOf(request);
  return layout(
    frame,
    {
      title: found.page > 1 ? `${title}, page ${found.page}` : title,
      query,
      ...(query === '' && category !== undefined ? { current: `/search?category=${category}` } : {}),
    },
    html`<div class="results">
  <div class="results-head">
    <h1>${title}</h1>
    <p class="results-count" role="status">${countText(found.total, 'thing')}${found.pages > 1 ? `, page ${numberText(found.page)} of ${numberText(found.pages)}` : ''}</p>
  </div>
  ${filters(request, found)}
  <div class="results-list">
    ${sellersFound(found)}
    ${found.products.length === 0 ? nothingFound(request) : html`<h2 class="unseen">Results</h2>${productGrid(found.products, eagerPictures)}`}
    ${pageLinks(request, found.page, found.pages)}
    ${request.sort === 'best' && found.total > 0 ? rankingNote : ''}
  </div>
</div>`,
  );
}

const rankingNote = html`<p class="fine">How “best match” is ordered: by how well the words fit; between equals, gold sellers come a little higher. Nobody can pay for a place. <a href="/gold-sellers">More about this</a></p>`;

function titleOf({ query, category, goldOnly }: SearchRequest): string {
  const department = category === undefined ? '' : categories[category].label;
  const where = goldOnly ? ' from gold sellers' : '';
  if (query !== '') return `“${query}”${department === '' ? '' : ` in ${department}`}${where}`;
  return `${department || 'Everything'}${where}`;
}

function filters(request: SearchRequest, { byCategory }: Found): Html {
  const { query, category, goldOnly, sort } = request;
  return html`<form class="filters" action="/search" aria-label="Narrow the results">
    ${query === '' ? '' : html`<input type="hidden" name="q" value="${query}">`}
    <fieldset class="filter-departments">
      <legend>Department</legend>
      <div class="choices">
        ${choice('', 'All', undefined, category === undefined)}
        ${categoryKeys
          .filter((key) => byCategory.has(key) || key === category)
          .map((key) => choice(key, categories[key].label, byCategory.get(key) ?? 0, key === category))}
      </div>
    </fieldset>
    <fieldset class="filter-seller">
      <legend>Seller</legend>
      <label class="check"><input type="checkbox" name="gold" value="1"${goldOnly ? html` checked` : ''}> <span>Gold sellers only</span></label>
    </fieldset>
    <div class="filter-sort">
      <label for="sort">Sort by</label>
      <select id="sort" name="sort">${Object.entries(sorts).map(
        ([key, label]) => html`<option value="${key}"${key === sort ? html` selected` : ''}>${label}</option>`,
      )}</select>
    </div>
    <button class="button filter-button">Show results</button>
  </form>`;
}

function choice(value: string, label: string, count: number | undefined, checked: boolean): Html {
  return html`<label class="choice"><input type="radio" name="category" value="${value}"${checked ? html` checked` : ''}> <span>${label}${
    count === undefined ? '' : html` <span class="choice-count">${numberText(count)}</span>`
  }</span></label>`;
}

function sellersFound({ sellers, page }: Found): Html {
  if (sellers.length === 0 || page > 1) return '';
  return html`<section aria-labelledby="shops-found" class="shops-found">
    <h2 id="shops-found">${sellers.length === 1 ? 'A shop of this name' : 'Shops of this name'}</h2>
    <ul class="shops">${sellers.map((seller) => html`<li class="shop">${sellerSign(seller)}${sellerLine(seller)}</li>`)}</ul>
  </section>`;
}

function nothingFound(request: SearchRequest): Html {
  const { query, category, goldOnly } = request;
  const wider = [
    ...(goldOnly ? [{ label: 'Look at all sellers', href: searchHref({ ...request, goldOnly: false, page: 1 }) }] : []),
    ...(category !== undefined && query !== ''
      ? [{ label: 'Look in all departments', href: searchHref({ ...request, category: undefined, page: 1 }) }]
      : []),
    { label: 'See everything', href: searchHref(everything) },
  ];
  return html`<div class="empty">
    <h2>Nothing like that, for now</h2>
    <p>Try fewer words, or a more general one: “lamp” rather than “reading lamp with dimmer”.</p>
    <ul class="wider">${wider.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}</ul>
  </div>`;
}
