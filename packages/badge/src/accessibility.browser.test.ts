import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type AccessibleNode, accessibilityTree, ofRole, textOf } from './testing/accessibility-tree.ts';
import { addBadge, expectSoon, isOpen, millis, showBadge, triggerOf } from './testing/show-badge.ts';

let main: HTMLElement;

beforeEach(async () => {
  document.body.innerHTML = '<main></main><footer>Below</footer>';
  main = document.body.querySelector('main') ?? document.body;
  await userEvent.hover(document.body.querySelector('footer') ?? document.body);
});

const description =
  'Since Mar 1, 2024. Selling here for: 4 years. Completed orders: 2,319. Positive ratings: 98.8%. ' +
  'Average rating: 4.8 of 5. Cancelled by the seller: 0.2%';

const window = 'May 2 – Oct 28, 2026';

async function tree(): Promise<AccessibleNode> {
  return accessibilityTree();
}

async function violations(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('closed, it is a collapsed button with the name of the level and since when as its description', async () => {
  await showBadge({ within: main });
  const [button, ...others] = ofRole(await tree(), 'button');
  expect(others).toEqual([]);
  expect(button).toMatchObject({ name: 'Gold seller', description: 'Since Mar 1, 2024', expanded: false });
  expect(ofRole(await tree(), 'dialog')).toEqual([]);
  expect(ofRole(await tree(), 'image')).toEqual([]);
  expect(await violations()).toEqual([]);
});

test('focused, it has the numbers as its description and in a tooltip without anything to focus, and stays collapsed', async () => {
  const badge = await showBadge({ within: main });
  await userEvent.tab();
  await expectSoon(() => isOpen(badge));
  const shown = await tree();
  expect(ofRole(shown, 'button')).toMatchObject([{ name: 'Gold seller', description, expanded: false }]);
  expect(ofRole(shown, 'tooltip')).toHaveLength(1);
  expect(ofRole(shown, 'dialog')).toEqual([]);
  expect(ofRole(shown, 'link')).toEqual([]);
  expect(await violations()).toEqual([]);
});

test('pinned, it is an expanded button and a named dialog with level, since, numbers, policy and link', async () => {
  const badge = await showBadge({ seller: 'pinned-shop', within: main });
  await userEvent.click(triggerOf(badge));
  await badge.updateComplete;
  await millis(50);
  const open = await tree();
  expect(ofRole(open, 'button')).toMatchObject([{ name: 'Gold seller', description, expanded: true }]);
  const [dialog] = ofRole(open, 'dialog');
  expect(dialog?.name).toBe('Gold seller');
  expect(dialog && textOf(dialog)).toEqual([
    ...['Gold seller', 'Since Mar 1, 2024'],
    ...['Selling here for', '4 years'],
    ...['Completed orders', '2,319', window],
    ...['Positive ratings', '98.8%', `1,295 of 1,310 · ${window}`],
    ...['Average rating', '4.8 of 5', `1,310 ratings · ${window}`],
    ...['Cancelled by the seller', '0.2%', `2 of 1,186 · ${window}`],
    ...['Decided Nov 1, 2026, policy version 3', 'Verify this badge'],
  ]);
  expect(ofRole(open, 'link')).toMatchObject([{ name: 'Verify this badge' }]);
  const link = badge.shadowRoot?.querySelector('a');
  expect(link?.getAttribute('href')).toBe('/answers/held/v1/badges/pinned-shop');
  expect(await violations()).toEqual([]);
});

test('an empty box says nothing', async () => {
  addBadge({ answers: 'none', within: main });
  await millis(100);
  const shown = await tree();
  expect(textOf(shown)).toEqual(['Below']);
  expect(ofRole(shown, 'button')).toEqual([]);
  expect(await violations()).toEqual([]);
});
