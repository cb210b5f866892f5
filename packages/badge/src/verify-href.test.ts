import { expect, it } from 'vitest';
import { verifyHref } from './verify-href.ts';

it.each([
  ['https://shop.example', 'acme', 'https://shop.example/v1/badges/acme'],
  ['https://shop.example/gold/', 'acme', 'https://shop.example/gold/v1/badges/acme'],
  ['', 'a/b?c', '/v1/badges/a%2Fb%3Fc'],
])('of api "%s" and seller "%s" is %s', (api, seller, href) => {
  expect(verifyHref(api, seller)).toBe(href);
});
