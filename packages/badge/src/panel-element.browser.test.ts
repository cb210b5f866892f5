import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { GoldSellerBadge } from './gold-seller-badge.ts';
import { boxOf, expectSoon, isOpen, millis, panelOf, showBadge, triggerOf } from './testing/show-badge.ts';

let outside: HTMLButtonElement;

beforeEach(async () => {
  await page.viewport(800, 900);
  document.body.innerHTML = '<button style="position: fixed; bottom: 0; right: 0">Elsewhere</button>';
  outside = document.body.querySelector('button') ?? document.createElement('button');
  await userEvent.hover(outside);
});

afterEach(() => document.body.replaceChildren());

function isExpanded(badge: GoldSellerBadge): boolean {
  return triggerOf(badge).ariaExpanded === 'true';
}

async function pinned(): Promise<GoldSellerBadge> {
  const badge = await showBadge();
  await userEvent.click(triggerOf(badge));
  await expectSoon(() => isExpanded(badge) && isOpen(badge));
  return badge;
}

function focused(badge: GoldSellerBadge): Element | null | undefined {
  return badge.shadowRoot?.activeElement;
}

describe('pointing at it', () => {
  test('describes it, while the pointer is on it or on the description', async () => {
    const badge = await showBadge();
    expect(isOpen(badge)).toBe(false);
    await userEvent.hover(triggerOf(badge));
    await expectSoon(() => isOpen(badge));
    await userEvent.hover(panelOf(badge));
    await millis(600);
    expect(isOpen(badge)).toBe(true);
    expect(isExpanded(badge)).toBe(false);
    await userEvent.hover(outside);
    await expectSoon(() => !isOpen(badge));
  });

  test('in passing shows nothing', async () => {
    const badge = await showBadge();
    badge.dispatchEvent(new PointerEvent('pointerenter'));
    badge.dispatchEvent(new PointerEvent('pointerleave'));
    await millis(400);
    expect(isOpen(badge)).toBe(false);
  });

  test('Escape takes the description away without moving pointer or focus', async () => {
    const badge = await showBadge();
    outside.focus();
    await userEvent.hover(triggerOf(badge));
    await expectSoon(() => isOpen(badge));
    await userEvent.keyboard('{Escape}');
    await badge.updateComplete;
    expect(isOpen(badge)).toBe(false);
    expect(document.activeElement).toBe(outside);
    await millis(300);
    expect(isOpen(badge)).toBe(false);
  });

  test('and clicking the description, which may lie over the button, pins it', async () => {
    const badge = await showBadge();
    await userEvent.hover(triggerOf(badge));
    await expectSoon(() => isOpen(badge));
    await userEvent.click(panelOf(badge));
    await expectSoon(() => isExpanded(badge));
  });
});

describe('with the keyboard', () => {
  test('focus describes it, and leaving takes the description away', async () => {
    const badge = await showBadge();
    outside.focus();
    await userEvent.tab();
    expect(focused(badge)).toBe(triggerOf(badge));
    await expectSoon(() => isOpen(badge));
    expect(isExpanded(badge)).toBe(false);
    await userEvent.tab({ shift: true });
    await expectSoon(() => !isOpen(badge));
  });

  it.each(['{Enter}', ' '])(
    '%j pins it, Tab goes to the link, Escape closes it and returns to the button',
    async (key) => {
      const badge = await showBadge();
      await userEvent.tab();
      await userEvent.tab();
      expect(focused(badge)).toBe(triggerOf(badge));
      await userEvent.keyboard(key);
      await expectSoon(() => isExpanded(badge) && isOpen(badge));
      await userEvent.tab();
      expect(focused(badge)?.textContent).toBe('Verify this badge');
      await userEvent.keyboard('{Escape}');
      await expectSoon(() => !isOpen(badge));
      expect(isExpanded(badge)).toBe(false);
      expect(focused(badge)).toBe(triggerOf(badge));
      await millis(300);
      expect(isOpen(badge)).toBe(false);
    },
  );

  test('going on past the link closes it', async () => {
    const badge = await pinned();
    await userEvent.tab();
    expect(isOpen(badge)).toBe(true);
    outside.focus();
    await expectSoon(() => !isOpen(badge));
  });

  test('Escape that closes it closes nothing around it', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    const badge = await showBadge({ within: dialog });
    await userEvent.click(triggerOf(badge));
    await expectSoon(() => isOpen(badge));
    await userEvent.keyboard('{Escape}');
    await expectSoon(() => !isOpen(badge));
    expect(dialog.open).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(dialog.open).toBe(false);
  });
});

describe('pinned', () => {
  test('stays when the pointer leaves', async () => {
    const badge = await pinned();
    await userEvent.hover(outside);
    await millis(500);
    expect(isOpen(badge)).toBe(true);
  });

  test('closes by a click elsewhere, not by one inside', async () => {
    const badge = await pinned();
    await userEvent.click(panelOf(badge).querySelector('b') ?? badge);
    await millis(100);
    expect(isExpanded(badge)).toBe(true);
    await userEvent.click(document.documentElement, { position: { x: 700, y: 20 } });
    await expectSoon(() => !isOpen(badge));
    expect(isExpanded(badge)).toBe(false);
  });

  test('closes by a second press of the button', async () => {
    const badge = await pinned();
    await userEvent.click(triggerOf(badge));
    await expectSoon(() => !isOpen(badge));
  });

  test('closes with the badge it is about', async () => {
    const badge = await pinned();
    badge.setAttribute('api', '/answers/none');
    await badge.updateComplete;
    expect(isOpen(badge)).toBe(false);
  });

  test('is gone from the screen when the badge leaves the page', async () => {
    const badge = await pinned();
    badge.remove();
    document.body.append(badge);
    await badge.updateComplete;
    expect(isOpen(badge)).toBe(false);
    await expectSoon(() => triggerOf(badge));
    expect(isExpanded(badge)).toBe(false);
  });
});

describe('where it is shown', () => {
  it.each([
    ['a corner', 'top: 0; left: 0', 800, 700],
    ['the other corner', 'bottom: 0; right: 0', 800, 700],
    ['the middle of a phone', 'top: 300px; left: 160px', 320, 568],
    [
      'a phone with room neither above nor below',
      'position: absolute; height: 3000px; top: 240px; left: 160px',
      320,
      520,
    ],
    [
      'a wide screen with room neither above nor below',
      'position: absolute; height: 3000px; top: 240px; left: 380px',
      800,
      520,
    ],
    ['the same, near its edge', 'position: absolute; height: 3000px; top: 240px; right: 20px', 800, 520],
    ['a box that clips and moves', 'top: 40px; left: 40px; overflow: hidden; transform: rotate(0.1deg)', 800, 700],
  ])('never leaves the screen: %s', async (_place, style, width, height) => {
    await page.viewport(width, height);
    document.body.innerHTML = `<div style="position: fixed; ${style}"></div>`;
    const badge = await showBadge({ within: document.body.firstElementChild ?? document.body });
    await userEvent.click(triggerOf(badge));
    await expectSoon(() => isOpen(badge));
    const [x = 0, y = 0, panelWidth = 0, panelHeight = 0] = boxOf(panelOf(badge));
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + panelWidth).toBeLessThanOrEqual(width);
    expect(y + panelHeight).toBeLessThanOrEqual(height);
    expect(panelWidth).toBeGreaterThan(280);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const { x: tryX, y: tryY } = { x: x + panelWidth / 2, y: y + panelHeight / 2 };
    expect(document.elementFromPoint(tryX, tryY)).toBe(badge);
  });

  it.each(['ltr', 'rtl'])('is where the text goes on, where there is room neither above nor below: %s', async (dir) => {
    await page.viewport(800, 520);
    document.documentElement.dir = dir;
    document.body.innerHTML = '<div style="position: fixed; top: 240px; left: 380px"></div>';
    const badge = await showBadge({ within: document.body.firstElementChild ?? document.body });
    await userEvent.click(triggerOf(badge));
    await expectSoon(() => isOpen(badge));
    const panel = panelOf(badge).getBoundingClientRect();
    const { left, right } = badge.getBoundingClientRect();
    const gap = dir === 'ltr' ? panel.left - right : left - panel.right;
    document.documentElement.dir = '';
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(16);
  });

  test('is beside the badge, also after the page has scrolled', async () => {
    document.body.style.height = '3000px';
    const badge = await pinned();
    const gap = () => panelOf(badge).getBoundingClientRect().top - badge.getBoundingClientRect().bottom;
    expect(gap()).toBeCloseTo(4, 0);
    scrollTo(0, 10);
    await expectSoon(() => Math.abs(gap() - 4) < 1);
    scrollTo(0, 0);
    document.body.style.height = '';
  });
});
