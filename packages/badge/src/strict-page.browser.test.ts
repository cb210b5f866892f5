import { afterEach, expect, test } from 'vitest';
import { expectSoon } from './testing/show-badge.ts';

afterEach(() => document.body.replaceChildren());

interface StrictWindow extends Window {
  readonly troubles: readonly string[];
}

test('the one file works, styled, in a page that allows its own scripts, styles and connections and no other', async () => {
  const frame = document.createElement('iframe');
  frame.src = '/strict/';
  document.body.append(frame);
  const badge = () => frame.contentDocument?.querySelector('gold-seller-badge');
  await expectSoon(() => badge()?.shadowRoot?.querySelector('button') ?? false);
  const box = badge()?.getBoundingClientRect();
  expect([box?.width, box?.height]).toEqual([28, 28]);
  badge()?.shadowRoot?.querySelector('button')?.click();
  await expectSoon(() => badge()?.shadowRoot?.querySelector('dialog, [role=dialog]:popover-open') ?? false);
  const panel = badge()?.shadowRoot?.querySelector('[popover]');
  const style = panel ? frame.contentWindow?.getComputedStyle(panel) : undefined;
  expect(style?.position).toBe('fixed');
  expect((frame.contentWindow as StrictWindow | null)?.troubles).toEqual([]); // safe: the page's own script made it
});
