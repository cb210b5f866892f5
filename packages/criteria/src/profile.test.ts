import { expect, test } from 'vitest';
import { profileOf } from './profile.ts';
import { told } from './testing/told.ts';

const registered = told('seller.registered', '2018-01-01', {
  name: 'Acme',
  country: 'BR',
  url: 'https://acme.example/',
});
const renamed = told('seller.updated', '2018-02-01', { name: 'Acme & Co', category: 'toys' });
const moved = told('seller.updated', '2018-03-01', { country: 'PT', url: 'https://acme.pt/' });

test('a profile is the latest of each field, whatever comes first and however often', () => {
  const profile = { name: 'Acme & Co', country: 'PT', category: 'toys', url: 'https://acme.pt/' };
  expect(profileOf([registered, renamed, moved])).toEqual(profile);
  expect(profileOf([moved, renamed, moved, registered])).toEqual(profile);
});

test('what nobody said is not there', () => {
  const nothing = { name: undefined, country: undefined, category: undefined, url: undefined };
  expect(profileOf([])).toEqual(nothing);
  expect(profileOf([registered])).toEqual({ ...nothing, name: 'Acme', country: 'BR', url: 'https://acme.example/' });
});
