import { afterEach, expect, it, test } from 'vitest';
import { addBadge, boxOf, expectSoon, millis, triggerOf } from './testing/show-badge.ts';

afterEach(() => document.body.replaceChildren());

test('nothing on the page moves when badges come late', async () => {
  let shift = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as unknown as { readonly value: number }).value; // safe: a layout shift
  });
  observer.observe({ type: 'layout-shift', buffered: false });
  document.body.innerHTML = '<ul style="font: 16px/1.5 sans-serif"></ul>';
  const list = document.body.firstElementChild ?? document.body;
  const badges = ['small', 'medium', 'large'].flatMap((size) =>
    Array.from({ length: 5 }, (_, index) => {
      const line = document.createElement('li');
      line.textContent = `Seller ${index} `;
      list.append(line);
      return addBadge({ answers: 'slow', size, within: line });
    }),
  );
  await millis(100);
  const before = [...document.querySelectorAll('li')].map(boxOf);
  await expectSoon(() => badges.every((badge) => triggerOf(badge)));
  await millis(100);
  expect([...document.querySelectorAll('li')].map(boxOf)).toEqual(before);
  expect(shift).toBe(0);
  observer.disconnect();
});

it.each(['small', 'medium', 'large'])(
  'the style sheet reserves the same box before the script has come: %s',
  async (size) => {
    const reservedBox = await (await fetch('/reserved-box.css', { headers: { Accept: 'text/css' } })).text();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(reservedBox.replaceAll('gold-seller-badge', 'not-yet-defined'));
    document.adoptedStyleSheets = [sheet];
    document.body.innerHTML = `<p>Acme <not-yet-defined size="${size}"></not-yet-defined></p><p>Acme </p>`;
    const [before, after] = document.querySelectorAll('p');
    const badge = addBadge({ answers: 'none', size, within: after ?? document.body });
    const undefinedBadge = before?.lastElementChild ?? badge;
    expect(boxOf(undefinedBadge).slice(2)).toEqual(boxOf(badge).slice(2));
    expect(before?.offsetHeight).toBe(after?.offsetHeight);
    document.adoptedStyleSheets = [];
  },
);
