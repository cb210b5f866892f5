import { afterEach, expect, it, test } from 'vitest';
import { languageOf } from './language.ts';
import { expectSoon, isOpen, panelOf, showBadge, triggerOf } from './testing/show-badge.ts';

afterEach(() => document.body.replaceChildren());

it.each([
  ['de-AT', 'de-AT'],
  ['', 'en'],
])('is lang="%s" of the closest element that has one: %s', (lang, expected) => {
  document.body.innerHTML = `<div lang="${lang}"><p></p></div>`;
  expect(languageOf(document.querySelector('p') ?? document.body)).toBe(expected);
});

test('is the closest one, through shadow roots', () => {
  document.body.innerHTML = '<div lang="fr"><div lang="pt-BR"><p></p></div></div>';
  const inside = document.createElement('span');
  document.querySelector('p')?.attachShadow({ mode: 'open' }).append(inside);
  expect(languageOf(inside)).toBe('pt-BR');
});

it.each([
  ['en', 'Since Mar 1, 2024', '98.8%', '1,295 of 1,310 · May 2 – Oct 28, 2026'],
  ['en-GB', 'Since 1 Mar 2024', '98.8%', '1,295 of 1,310 · 2 May – 28 Oct 2026'],
  ['de', 'Since 01.03.2024', '98,8 %', '1.295 of 1.310 · 02.05.–28.10.2026'],
  ['en_US', 'Since Mar 1, 2024', '98.8%', '1,295 of 1,310 · May 2 – Oct 28, 2026'],
  ['fr', 'Since 1 mars 2024', '98,8 %', '1 295 of 1 310 · 2 mai–28 oct. 2026'],
])('writes numbers and dates as the page does: %s', async (lang, since, rate, basis) => {
  document.body.innerHTML = `<div lang="${lang}"></div>`;
  const badge = await showBadge({ within: document.body.firstElementChild ?? document.body });
  triggerOf(badge).click();
  await expectSoon(() => isOpen(badge));
  const text = plain(panelOf(badge).textContent ?? '');
  for (const part of [since, rate, basis]) expect(text).toContain(plain(part));
});

test('its words are marked as English, whatever the page is', async () => {
  document.body.innerHTML = '<div lang="de"></div>';
  const badge = await showBadge({ within: document.body.firstElementChild ?? document.body });
  expect(triggerOf(badge).lang).toBe('en');
});

test('from right to left, names are at the right and numbers at the left', async () => {
  document.body.innerHTML = '<div lang="he" dir="rtl"></div>';
  const badge = await showBadge({ within: document.body.firstElementChild ?? document.body });
  triggerOf(badge).click();
  await expectSoon(() => isOpen(badge));
  const [name, value] = panelOf(badge).querySelectorAll('dt, dd');
  const panel = panelOf(badge).getBoundingClientRect();
  const box = (element: Element | undefined) => element?.getBoundingClientRect() ?? panel;
  expect(panel.right - box(name).right).toBeLessThan(25);
  expect(box(value).left - panel.left).toBeLessThan(25);
  const mark = panelOf(badge).querySelector('svg') ?? undefined;
  expect(box(mark).left).toBeGreaterThan(panel.left + panel.width / 2);
});

/** Versions of Chromium differ in their kinds of spaces. */
function plain(text: string): string {
  return text.replace(/\s*–\s*/g, '–').replace(/\s/g, ' ');
}
