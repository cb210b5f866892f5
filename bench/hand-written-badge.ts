/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { badgeStyles } from '../packages/badge/src/badge-styles.ts';
import { markDrawings } from '../packages/badge/src/mark-drawing.ts';

// What somebody would write by hand: no Lit, nothing checked, no panel. At rest its shadow tree is the badge's.

const template = document.createElement('template');
const [outline, shade] = markDrawings.star;
template.innerHTML = `<button part="trigger" lang="en" aria-describedby="description" aria-controls="panel" aria-expanded="false"><svg part="mark" viewBox="7 4.5 18 18" aria-hidden="true"><path d="${outline}" /><path d="${shade}" /></svg></button><span id="description" hidden></span>`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(badgeStyles.cssText);

class HandWrittenBadge extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback(): void {
    waiting.push(this);
    if (waiting.length === 1) setTimeout(askAll);
  }

  get seller(): string {
    return this.getAttribute('seller') ?? '';
  }

  show(title: string, description: string): void {
    this.#root.append(template.content.cloneNode(true));
    this.#root.querySelector('button')?.setAttribute('aria-label', title);
    const text = this.#root.querySelector('span');
    if (text) text.textContent = description;
  }
}

const waiting: HandWrittenBadge[] = [];

function askAll(): void {
  for (let start = 0; start < waiting.length; start += 100) void ask(waiting.slice(start, start + 100));
}

async function ask(badges: readonly HandWrittenBadge[]): Promise<void> {
  const query = new URLSearchParams(badges.map(({ seller }) => ['seller', seller]));
  const answer: Answer = await (await fetch(`/v1/badges?${query}`)).json();
  const bySeller = new Map(answer.badges.map((badge) => [badge.seller, badge]));
  for (const badge of badges) {
    const held = bySeller.get(badge.seller);
    if (held) badge.show('Gold seller', `Since ${dates.format(new Date(held.since))}`);
  }
}

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

interface Answer {
  readonly badges: readonly { readonly seller: string; readonly since: string }[];
}

customElements.define('hand-written-badge', HandWrittenBadge);
