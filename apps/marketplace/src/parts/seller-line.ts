import { html } from 'hono/html';
import type { ShopSeller } from '../site-host.ts';
import { badgeTag } from './badge-tag.ts';
import type { Html } from './html.ts';
import { initialsOf, signColour } from './texts.ts';

export function sellerHref(seller: string): string {
  return `/seller/${encodeURIComponent(seller)}`;
}

/** A seller's name, leading to their profile, with the badge. */
export function sellerLine({ seller, name }: ShopSeller): Html {
  return html`<span class="seller-line"><a href="${sellerHref(seller)}" dir="auto">${name}</a>${badgeTag(seller)}</span>`;
}

const signColours = 6;

/** A seller's sign: the initials on one of the shop's colours. */
export function sellerSign({ seller, name }: ShopSeller): Html {
  return html`<span class="sign sign-${signColour(seller, signColours)}" aria-hidden="true">${initialsOf(name)}</span>`;
}
