import { expect, userEvent, waitFor } from 'storybook/test';
import type { FoundBadge } from './badge-in.ts';

/** The badge comes, in the box that was kept for it. */
export async function gold(badge: FoundBadge): Promise<void> {
  const before = badge.host.getBoundingClientRect();
  await waitFor(() => expect(badge.trigger()).not.toBeNull(), { timeout: 5000 });
  const after = badge.host.getBoundingClientRect();
  await expect([after.width, after.height]).toEqual([before.width, before.height]);
}

/** The box stays empty, and is a box all the same. */
export async function empty(badge: FoundBadge): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect(badge.trigger()).toBeNull();
  await expect(badge.host.getBoundingClientRect().width).toBeGreaterThan(0);
}

export async function opensOnHover(badge: FoundBadge): Promise<void> {
  await gold(badge);
  await userEvent.hover(badge.host);
  await waitFor(() => expect(badge.isOpen()).toBe(true));
}

export async function opensOnFocus(badge: FoundBadge): Promise<void> {
  await gold(badge);
  triggerOf(badge).focus();
  await waitFor(() => expect(badge.isOpen()).toBe(true));
}

export async function pins(badge: FoundBadge): Promise<void> {
  await gold(badge);
  await userEvent.click(triggerOf(badge));
  await waitFor(() => expect(triggerOf(badge).getAttribute('aria-expanded')).toBe('true'));
  await expect(badge.isOpen()).toBe(true);
}

export async function dismissedByEscape(badge: FoundBadge): Promise<void> {
  await pins(badge);
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(badge.isOpen()).toBe(false));
  await expect(triggerOf(badge).getAttribute('aria-expanded')).toBe('false');
  await expect(badge.host.shadowRoot?.activeElement).toBe(triggerOf(badge));
}

function triggerOf(badge: FoundBadge): HTMLElement {
  const trigger = badge.trigger();
  if (trigger === null) throw new Error('no badge is shown');
  return trigger;
}
