import { afterEach, expect, it, test, vi } from 'vitest';
import { addBadge, boxOf, expectSoon, isEmpty, millis, newSeller, showBadge, triggerOf } from './testing/show-badge.ts';

afterEach(() => document.body.replaceChildren());

it.each([
  ['seller', 'star', 'Gold seller'],
  ['crown', 'crown', 'Gold crown seller'],
])('shows what the API says: %s', async (prefix, _mark, name) => {
  const badge = await showBadge({ seller: newSeller(prefix) });
  expect(triggerOf(badge).ariaLabel).toBe(name);
  expect(triggerOf(badge).querySelectorAll('path')).toHaveLength(2);
});

it.each([
  ['small', 20],
  [undefined, 28],
  ['medium', 28],
  ['colossal', 28],
  ['large', 40],
])('has a box of its size from the start, and the same with the badge: %s', async (size, pixels) => {
  const badge = addBadge({ answers: 'slow', ...(size && { size }) });
  const before = boxOf(badge);
  expect(before.slice(2)).toEqual([pixels, pixels]);
  await expectSoon(() => triggerOf(badge));
  expect(boxOf(badge)).toEqual(before);
  const { width, height } = triggerOf(badge).getBoundingClientRect();
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
});

test('takes no line of text apart: a line with a small badge is as high as one without', async () => {
  document.body.innerHTML =
    '<p style="font: 16px/1.5 sans-serif">Acme</p><p style="font: 16px/1.5 sans-serif">Acme </p>';
  const [without, line] = document.querySelectorAll('p');
  await showBadge({ size: 'small', within: line ?? document.body });
  expect(line?.offsetHeight).toBe(without?.offsetHeight);
});

test('its size is an attribute and a property', async () => {
  const badge = await showBadge();
  badge.size = 'large';
  await badge.updateComplete;
  expect(badge.getAttribute('size')).toBe('large');
  expect(boxOf(badge).slice(2)).toEqual([40, 40]);
});

const troubles = [
  ...['none', 'never', 'hangUp', 'empty', 'of-another', 'failed-badges', 'impossible-date', 'wrong-mark'],
  ...['no-list', 'null', 'not-json', 'not-found'],
];

it.each(troubles)('leaves the box empty and the console clean where the API answers: %s', async (answers) => {
  const said = (['error', 'warn', 'log', 'info'] as const).map((level) => vi.spyOn(console, level));
  const uncaught = vi.fn();
  for (const type of ['error', 'unhandledrejection']) addEventListener(type, uncaught);
  const badge = addBadge({ answers });
  const before = boxOf(badge);
  await millis(250);
  expect(isEmpty(badge)).toBe(true);
  expect(boxOf(badge)).toEqual(before);
  expect(before.slice(2)).toEqual([28, 28]);
  for (const each of said) expect(each).not.toHaveBeenCalled();
  expect(uncaught).not.toHaveBeenCalled();
  for (const type of ['error', 'unhandledrejection']) removeEventListener(type, uncaught);
  vi.restoreAllMocks();
});

it.each(['api', 'seller'])('asks nothing without %s', async (attribute) => {
  const badge = addBadge();
  badge.removeAttribute(attribute);
  await millis(100);
  expect(isEmpty(badge)).toBe(true);
});

test('is empty at once for another seller, and shows the answer about that one only', async () => {
  const badge = await showBadge();
  badge.seller = newSeller('crown');
  await badge.updateComplete;
  expect(isEmpty(badge)).toBe(true);
  await expectSoon(() => triggerOf(badge).ariaLabel === 'Gold crown seller');
});

test('drops the answer about a seller it is no longer about', async () => {
  const badge = addBadge({ answers: 'slow' });
  await millis(100);
  badge.setAttribute('api', '/answers/none');
  await millis(400);
  expect(isEmpty(badge)).toBe(true);
});

test('is empty when its api is taken away', async () => {
  const badge = await showBadge();
  badge.removeAttribute('api');
  await badge.updateComplete;
  expect(isEmpty(badge)).toBe(true);
});

test('comes back when it is taken out of the page and put back', async () => {
  const badge = await showBadge();
  badge.remove();
  document.body.append(badge);
  await expectSoon(() => triggerOf(badge));
});

test('shows the name of a level it has no words for, as text, and leaves out numbers it has no words for', async () => {
  const badge = await showBadge({ answers: 'newer' });
  expect(triggerOf(badge).ariaLabel).toBe('<b>Platinum</b>');
  triggerOf(badge).click();
  await badge.updateComplete;
  const description = badge.shadowRoot?.querySelector('#description')?.textContent;
  expect(description).toBe('Since Mar 1, 2024. Selling here for: 4 years');
});

test('an api may be written with a slash at its end', async () => {
  const badge = addBadge();
  badge.setAttribute('api', '/answers/held/');
  await expectSoon(() => triggerOf(badge));
});

test('a hidden badge takes no room', async () => {
  const badge = await showBadge();
  badge.hidden = true;
  expect(boxOf(badge).slice(2)).toEqual([0, 0]);
});
