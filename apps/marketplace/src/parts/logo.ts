import { html } from 'hono/html';
import type { Html } from './html.ts';

/** The shop's mark, a damson with its leaf; it takes the colours of the style sheet. */
export const damson: Html = html`<svg class="damson" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
  <path class="damson-leaf" d="M21 11.5C22 4.6 28.4 2 35.5 3.4 35.6 10 29.4 14 22 12.4z"/>
  <path class="damson-fruit" d="M20 11.4c8.4-3.3 15 1.9 15 10.3C35 30.6 28.3 38 20 38S5 30.6 5 21.7c0-8.4 6.6-13.6 15-10.3z"/>
  <path class="damson-light" d="M10.6 22.5c-.4-4.2 1.6-6.7 4.3-7.5"/>
  <path class="damson-seam" d="M20 11.4c2.4 5.6 2.6 17.6.6 26.4"/>
  <path class="damson-stem" d="M20 12c0-3.4-.8-5.8-2.6-7.8"/>
</svg>`;

/** The same as a picture by itself, for the tab. */
export const damsonIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="#5f8f56" d="M21 11.5C22 4.6 28.4 2 35.5 3.4 35.6 10 29.4 14 22 12.4z"/><path fill="#6d2f66" d="M20 11.4c8.4-3.3 15 1.9 15 10.3C35 30.6 28.3 38 20 38S5 30.6 5 21.7c0-8.4 6.6-13.6 15-10.3z"/><path d="M10.6 22.5c-.4-4.2 1.6-6.7 4.3-7.5" fill="none" stroke="#e7bfe0" stroke-width="2.4" stroke-linecap="round"/><path d="M20 12c0-3.4-.8-5.8-2.6-7.8" fill="none" stroke="#5d4127" stroke-width="2.2" stroke-linecap="round"/></svg>`;

/** A line drawing on 24 by 24, in the colour of the text beside it. */
function icon(path: string): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`;
}

export const icons = {
  search: icon('M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20.5 20.5'),
  basket: icon('M4 9.5h16l-1.6 9.2a1.6 1.6 0 0 1-1.6 1.3H7.2a1.6 1.6 0 0 1-1.6-1.3zM8.5 9.5 11 4M15.5 9.5 13 4'),
  van: icon('M2.5 6.5h11v10h-11zM13.5 10h4l3.5 3.5v3h-7.5zM7 16.5a2 2 0 1 0 .1 0M17 16.5a2 2 0 1 0 .1 0'),
  back: icon('M8.5 7.5 4 12l4.5 4.5M4 12h11a5 5 0 0 1 0 10h-2'),
  shop: icon('M4 10v10h16V10M3 10l2-6h14l2 6a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0zM10 20v-5h4v5'),
  pin: icon('M12 21c-4.5-4.7-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2 6.3-6.5 11zM12 7.5a2.5 2.5 0 1 0 .1 0'),
} as const;
