import '../define.ts';
import type { GoldSellerBadge } from '../gold-seller-badge.ts';

interface Shown {
  readonly answers?: string;
  readonly seller?: string;
  readonly size?: string;
  readonly within?: Element;
}

let sellers = 0;

/** A badge in the page, whose API answers this way, of a seller nobody asked about before. */
export function addBadge({
  answers = 'held',
  seller = newSeller(),
  size,
  within = document.body,
}: Shown = {}): GoldSellerBadge {
  const badge = document.createElement('gold-seller-badge');
  badge.setAttribute('api', `/answers/${answers}`);
  badge.setAttribute('seller', seller);
  if (size !== undefined) badge.setAttribute('size', size);
  within.append(badge);
  return badge;
}

/** The same, when it is gold. */
export async function showBadge(shown: Shown = {}): Promise<GoldSellerBadge> {
  const badge = addBadge(shown);
  await expectSoon(() => triggerOf(badge));
  return badge;
}

export function newSeller(prefix = 'seller'): string {
  return `${prefix}-${++sellers}`;
}

/** The button of a gold badge. Throws where there is none. */
export function triggerOf(badge: GoldSellerBadge): HTMLButtonElement {
  const trigger = badge.shadowRoot?.querySelector('button');
  if (!trigger) throw new Error('the box is empty');
  return trigger;
}

export function isEmpty(badge: GoldSellerBadge): boolean {
  return badge.shadowRoot?.childElementCount === 0;
}

/** The panel on the screen. Throws where there is none. */
export function panelOf(badge: GoldSellerBadge): HTMLElement {
  const panel = badge.shadowRoot?.querySelector<HTMLElement>(':popover-open');
  if (!panel) throw new Error('no panel is open');
  return panel;
}

export function isOpen(badge: GoldSellerBadge): boolean {
  return badge.shadowRoot?.querySelector(':popover-open') !== null;
}

export function boxOf(element: Element): readonly number[] {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height];
}

export function millis(count: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, count));
}

/** Waits until it neither throws nor says no. */
export async function expectSoon(look: () => unknown, within = 5000): Promise<void> {
  const end = performance.now() + within;
  for (;;) {
    try {
      if (look() !== false) return;
      if (performance.now() > end) throw new Error(`still not so: ${look}`);
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await millis(10);
  }
}
