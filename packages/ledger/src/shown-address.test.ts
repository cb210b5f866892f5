import { GoldSellerError } from '@gold-seller/criteria';
import { expect, test } from 'vitest';
import { shownAddress } from './shown-address.ts';

test.each([
  ['postgres://u:p@h/db', 'postgres://u@h/db'],
  ['postgres://u:p@ss@h/db', 'postgres://u@h/db'],
  ['postgres://u:pa:ss@h:5433/db', 'postgres://u@h:5433/db'],
  ['postgres://:pass@h/db', 'postgres://h/db'],
  ['postgresql://u@h/db?password=pass', 'postgresql://u@h/db'],
  ['postgresql://u@h/db?sslmode=require&password=p%40ss&Password=p', 'postgresql://u@h/db?sslmode=require'],
  ['postgres://u@h/db?sslpassword=p#pass', 'postgres://u@h/db'],
  ['postgres://u:pass@/db?host=/tmp', 'postgres://u@/db?host=/tmp'],
  ['postgres:///db', 'postgres:///db'],
])('%s is shown without its password', (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});

test.each([
  'postgres://u:se/cret@h/db',
  'postgres://u:12/se@h/db',
  'postgres://u:12?secret@h/db',
  'postgres://u:12#secret@h/db',
  'postgres://u:@/secret@h/db',
  'postgres://secret@h:port/db',
])('%s is refused without being repeated', (address) => {
  const refusal = () => shownAddress(address);
  expect(refusal).toThrow(GoldSellerError);
  expect(refusal).toThrow(/not like postgres:\/\//);
  expect(refusal).not.toThrow(/secret|cret@|se@/);
});
