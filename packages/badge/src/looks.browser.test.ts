import { afterEach, expect, test } from 'vitest';
import { expectSoon, isOpen, panelOf, showBadge, triggerOf } from './testing/show-badge.ts';

afterEach(() => document.body.replaceChildren());

const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
const isForced = matchMedia('(forced-colors: active)').matches;

async function openPanel(): Promise<HTMLElement> {
  const badge = await showBadge();
  triggerOf(badge).click();
  await expectSoon(() => isOpen(badge));
  return panelOf(badge);
}

/** A CSS colour as the browser computes it. */
function computed(color: string): string {
  const probe = document.createElement('i');
  probe.style.color = color;
  document.body.append(probe);
  return getComputedStyle(probe).color;
}

function brightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return (red * 0.3 + green * 0.6 + blue * 0.1) / 255;
}

test('the panel is as light or dark as the page', async () => {
  const { backgroundColor, color } = getComputedStyle(await openPanel());
  const [dark, light] = [backgroundColor, color].toSorted((a, b) => brightness(a) - brightness(b));
  expect(backgroundColor).toBe(isDark ? dark : light);
  expect(brightness(light ?? '') - brightness(dark ?? '')).toBeGreaterThan(0.8);
});

test('a page that is light for everybody has a light panel for everybody', async () => {
  document.documentElement.style.colorScheme = 'light';
  const { backgroundColor } = getComputedStyle(await openPanel());
  expect(brightness(backgroundColor)).toBeGreaterThan(0.9);
  document.documentElement.style.colorScheme = 'light dark';
});

test('the mark is gold, and a colour of the system where colours are forced', async () => {
  const badge = await showBadge();
  const mark = badge.shadowRoot?.querySelector('svg') ?? badge;
  expect(getComputedStyle(mark).fill).toBe(isForced ? computed('CanvasText') : 'rgb(242, 182, 0)');
});

test.skipIf(isForced)('a page may choose its own gold', async () => {
  const badge = await showBadge();
  badge.style.setProperty('--gold-seller-badge-gold', 'rgb(1, 2, 3)');
  badge.style.setProperty('--gold-seller-badge-edge', 'rgb(4, 5, 6)');
  const { fill, stroke } = getComputedStyle(badge.shadowRoot?.querySelector('svg') ?? badge);
  expect([fill, stroke]).toEqual(['rgb(1, 2, 3)', 'rgb(4, 5, 6)']);
});

test('the page’s own styles do not reach into the panel', async () => {
  document.body.innerHTML =
    '<p style="font: italic 40px serif; letter-spacing: 9px; text-transform: uppercase; color: red"></p>';
  const badge = await showBadge({ within: document.body.firstElementChild ?? document.body });
  triggerOf(badge).click();
  await expectSoon(() => isOpen(badge));
  const { fontSize, fontStyle, letterSpacing, textTransform } = getComputedStyle(panelOf(badge));
  expect([fontSize, fontStyle, letterSpacing, textTransform]).toEqual(['14px', 'normal', 'normal', 'none']);
});

test('focus by keyboard is seen', async () => {
  const badge = await showBadge();
  triggerOf(badge).focus();
  await expectSoon(() => getComputedStyle(triggerOf(badge)).outlineStyle === 'solid');
});

test('nothing moves by itself', async () => {
  await openPanel();
  expect(document.getAnimations()).toEqual([]);
});
