import { enInPage } from '@gold-seller/criteria/messages';
import type { HeldBadge } from '@gold-seller/criteria/published-badge';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { askBadge } from './ask-badge.ts';
import { badgeStyles } from './badge-styles.ts';
import { sinceText, titleText } from './badge-text.ts';
import { languageOf } from './language.ts';
import { markDrawings } from './mark-drawing.ts';
import { PanelElement } from './panel-element.ts';
import { type PanelText, panelText } from './panel-text.ts';
import { verifyHref } from './verify-href.ts';

export type BadgeSize = 'small' | 'medium' | 'large';

/**
 * The badge a seller has earned, with its verified numbers. Its box has its size from the start and stays empty unless
 * the API says, here and now, that this seller holds a badge.
 *
 * @tagname gold-seller-badge
 * @csspart trigger - The button that shows the mark
 * @csspart mark - The star or crown
 * @csspart panel - The panel with the numbers
 * @csspart verify - The link that verifies the badge
 * @cssproperty [--gold-seller-badge-gold=#f2b600] - The mark
 * @cssproperty [--gold-seller-badge-edge=#8a6400] - The outline of the mark
 */
export class GoldSellerBadge extends PanelElement {
  static override properties: PropertyDeclarations = {
    api: {},
    seller: {},
    size: { reflect: true },
  };
  static override styles = badgeStyles;

  /**
   * The address of the marketplace's Gold Seller API, without `/v1`. Nothing is asked without it.
   * @type {string}
   */
  declare api: string | null | undefined;
  /**
   * The seller's id.
   * @type {string}
   */
  declare seller: string | null | undefined;
  /**
   * How big the mark is: 20, 28 or 40 CSS pixels. Without it: medium.
   * @type {'small' | 'medium' | 'large'}
   */
  declare size: BadgeSize | null | undefined;
  #badge: HeldBadge | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.isUpdatePending) this.#askAnew();
  }

  /** Nothing is rendered for an empty box that was never full. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    if (changed.has('api') || changed.has('seller')) this.#askAnew();
    return this.hasUpdated || !!this.#badge;
  }

  protected override render(): TemplateResult | typeof nothing {
    const badge = this.#badge;
    if (!badge) return nothing;
    const language = languageOf(this);
    const title = titleText(badge);
    const text = this.shown && panelText(badge, language);
    const [outline, shade] = markDrawings[badge.mark];
    return html`<button part="trigger" lang="en" aria-label=${title} aria-describedby="description"
aria-controls="panel" aria-expanded=${this.shown === 'pinned'} @click=${this.#press}
><svg part="mark" viewBox="7 4.5 18 18" aria-hidden="true"><path d=${outline} /><path d=${shade} /></svg></button
><span id="description" hidden .textContent=${text?.description ?? sinceText(badge, language)}></span>${text && this.#renderPanel(badge, title, text)}`;
  }

  #renderPanel({ mark, seller }: HeldBadge, title: string, { since, figures, decided }: PanelText): TemplateResult {
    const { invite, verify } = enInPage.badge;
    const isPinned = this.shown === 'pinned';
    const href = isPinned ? verifyHref(this.api ?? '', seller) : nothing;
    const [outline, shade] = markDrawings[mark];
    return html`<div id="panel" part="panel" popover="manual" lang="en" dir="ltr" aria-label=${title}
role=${isPinned ? 'dialog' : 'tooltip'} @click=${this.#pin}
><div class="head"><svg part="mark" viewBox="7 4.5 18 18" aria-hidden="true"><path d=${outline} /><path d=${shade} /></svg
><div><b>${title}</b><br>${since}</div></div
><dl>${figures.map(({ name, value, basis }) => html`<dt>${name}</dt><dd>${value}</dd><dd>${basis}</dd>`)}</dl
><p>${decided}</p><a part="verify" href=${href} target="_blank">${isPinned ? verify : invite}</a></div>`;
  }

  #press(): void {
    if (this.shown === 'pinned') this.show();
    else this.#pin();
  }

  /** By a click into the panel too, which may lie over the button. */
  #pin(): void {
    this.show('pinned');
    void this.#ask();
  }

  /** Whatever was shown was an answer to another question, or an old one. */
  #askAnew(): void {
    this.#badge = undefined;
    this.show();
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const { api, seller } = this;
    if (api == null || !seller) return;
    const badge = await askBadge(api, seller);
    if (api !== this.api || seller !== this.seller) return;
    this.#badge = badge;
    this.show(badge && this.shown);
  }
}
