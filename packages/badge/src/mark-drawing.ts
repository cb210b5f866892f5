import type { HeldBadge } from '@gold-seller/criteria/published-badge';
import { html, type TemplateResult } from 'lit';

/** The marks, in the outlines of the picture the API draws; their second half lies in shade. */
export const markDrawings: { readonly [Mark in HeldBadge['mark']]: TemplateResult } = {
  star: html`<svg part="mark" viewBox="7 4.5 18 18" aria-hidden="true"><path d="M16 6l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.7-4.8 2.7 1-5.4-4-3.8 5.4-.7z" /><path d="M16 6l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.7z" /></svg>`,
  crown: html`<svg part="mark" viewBox="7 4.5 18 18" aria-hidden="true"><path d="M8 20.5h16M8.6 18L7.6 9.6l4.5 3.6L16 7l3.9 6.2 4.5-3.6-1 8.4z" /><path d="M16 7l3.9 6.2 4.5-3.6-1 8.4H16z" /></svg>`,
};
