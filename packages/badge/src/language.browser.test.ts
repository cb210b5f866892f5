import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { page } from 'vitest/browser';
import type { GoldSellerBadge } from './gold-seller-badge.ts';
import { languageOf } from './language.ts';
import { expectSoon, isOpen, panelOf, showBadge, triggerOf } from './testing/show-badge.ts';

beforeEach(() => page.viewport(800, 900));

afterEach(() => document.body.replaceChildren());

it.each([
  ['en', 'en'],
  ['en-GB', 'en-GB'],
  ['EN-nz', 'EN-nz'],
  ['', 'en'],
  ['de-AT', 'en'],
  ['ar', 'en'],
  ['enm', 'en'],
  ['en_US', 'en'],
  ['en-u-nu-arab', 'en'],
  ['this is no language', 'en'],
])('of what is around it, is one that has words, else English: lang="%s", %s', (lang, expected) => {
  document.body.innerHTML = `<div lang="${lang}"><p></p></div>`;
  expect(languageOf(document.querySelector('p') ?? document.body)).toBe(expected);
});

test('is the closest one, through shadow roots', () => {
  document.body.innerHTML = '<div lang="en-US"><div lang="en-GB"><p></p></div></div>';
  const inside = document.createElement('span');
  document.querySelector('p')?.attachShadow({ mode: 'open' }).append(inside);
  expect(languageOf(inside)).toBe('en-GB');
});

async function pinnedWithin(html: string): Promise<GoldSellerBadge> {
  document.body.innerHTML = html;
  const badge = await showBadge({ within: document.body.firstElementChild ?? document.body });
  triggerOf(badge).click();
  await expectSoon(() => isOpen(badge));
  return badge;
}

it.each([
  ['en', 'Since Mar 1, 2024', '98.8%', '1,295 of 1,310 · May 2 – Oct 28, 2026'],
  ['en-GB', 'Since 1 Mar 2024', '98.8%', '1,295 of 1,310 · 2 May – 28 Oct 2026'],
])('writes numbers and dates as the page does: %s', async (lang, since, rate, basis) => {
  const text = plain(panelOf(await pinnedWithin(`<div lang="${lang}"></div>`)).textContent ?? '');
  for (const part of [since, rate, basis]) expect(text).toContain(plain(part));
});

describe.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-u-nu-arabext', 'rtl'],
  ['hi-u-nu-deva', 'ltr'],
  ['de', 'ltr'],
  ['ja', 'ltr'],
])('in a language there are no words for, lang="%s" dir="%s"', (lang, dir) => {
  const around = `<div lang="${lang}" dir="${dir}"></div>`;

  test('the panel and the description are English throughout: words, dates and numbers', async () => {
    const badge = await pinnedWithin(around);
    const text = panelOf(badge).textContent;
    const description = badge.shadowRoot?.querySelector('#description')?.textContent;
    const english = await pinnedWithin('<div lang="en" dir="ltr"></div>');
    expect(text).toBe(panelOf(english).textContent);
    expect(description).toBe(english.shadowRoot?.querySelector('#description')?.textContent);
  });

  test('and marked as English, read from left to right', async () => {
    const badge = await pinnedWithin(around);
    const languages = [triggerOf(badge), panelOf(badge)].map((element) => element.lang);
    expect(languages).toEqual(['en', 'en']);
    const [name, value] = panelOf(badge).querySelectorAll('dt, dd');
    for (const each of panelOf(badge).querySelectorAll('*')) expect(getComputedStyle(each).direction).toBe('ltr');
    expect(name?.getBoundingClientRect().left).toBeLessThan(value?.getBoundingClientRect().left ?? 0);
  });
});

it.each(['ltr', 'rtl'])('the panel opens in the middle below the badge, or where its line begins: %s', async (dir) => {
  const middle = await pinnedWithin(`<div lang="ar" dir="${dir}" style="text-align: center"></div>`);
  expect(middleOf(panelOf(middle))).toBeCloseTo(middleOf(middle), 0);
  const atStart = await pinnedWithin(`<div lang="ar" dir="${dir}"></div>`);
  const { left, right } = panelOf(atStart).getBoundingClientRect();
  const gap = dir === 'ltr' ? left : innerWidth - right;
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(gap).toBeLessThan(10);
});

function middleOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}

/** Versions of Chromium differ in their kinds of spaces. */
function plain(text: string): string {
  return text.replace(/\s*–\s*/g, '–').replace(/\s/g, ' ');
}
