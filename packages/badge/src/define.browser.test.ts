import { expect, test } from 'vitest';
import { GoldSellerBadge } from './index.ts';

test('the class alone registers nothing; its registration does, and a second one changes nothing', async () => {
  expect(customElements.get('gold-seller-badge')).toBeUndefined();
  await import('./define.ts');
  expect(customElements.get('gold-seller-badge')).toBe(GoldSellerBadge);
  await loadAgain();
  expect(customElements.get('gold-seller-badge')).toBe(GoldSellerBadge);
});

/** As a page does that has the script tag twice, of two places. */
function loadAgain(): Promise<void> {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = '/src/define.ts?again';
  document.head.append(script);
  return new Promise((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = reject;
  });
}
