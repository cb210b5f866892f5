import { html } from 'hono/html';
import { type SearchRequest, searchHref } from '../catalogue/search-request.ts';
import type { Html } from './html.ts';

/** Links to the other pages of a search; nothing where there is but one. */
export function pageLinks(request: SearchRequest, page: number, pages: number): Html {
  if (pages < 2) return '';
  const to = (number: number) => searchHref({ ...request, page: number });
  return html`<nav class="pages" aria-label="Pages of results">
    ${page > 1 ? html`<a rel="prev" href="${to(page - 1)}">Previous</a>` : ''}
    <ol>${pageNumbers(page, pages).map((number) =>
      number === undefined
        ? html`<li class="page-gap" aria-hidden="true">…</li>`
        : html`<li><a class="page" href="${to(number)}" aria-label="Page ${number}"${number === page ? html` aria-current="page"` : ''}>${number}</a></li>`,
    )}</ol>
    ${page < pages ? html`<a rel="next" href="${to(page + 1)}">Next</a>` : ''}
  </nav>`;
}

/** The first, the last, and those around the present one; undefined stands for a gap. */
export function pageNumbers(page: number, pages: number): readonly (number | undefined)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const numbers = [...new Set(wanted)].toSorted((a, b) => a - b);
  return numbers.flatMap((number, place) => {
    const gap = number - (numbers[place - 1] ?? number) > 1;
    return gap ? [undefined, number] : [number];
  });
}
