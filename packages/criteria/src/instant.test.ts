import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it, test } from 'vitest';
import { formatDay } from './day.ts';
import { parseInstant } from './instant.ts';

const digits = (count: number, max: number) =>
  fc.integer({ min: 0, max }).map((value) => String(value).padStart(count, '0'));

const texts = fc
  .record({
    date: fc.integer({ min: -719_162, max: 2_932_896 }).map(formatDay),
    separator: fc.constantFrom('T', 't'),
    hours: digits(2, 23),
    minutes: digits(2, 59),
    seconds: digits(2, 59),
    fraction: fc.option(fc.stringMatching(/^\d{1,9}$/), { nil: '' }),
    offset: fc.oneof(
      fc.constantFrom('Z', 'z', '+00:00', '-00:00', '+05:45', '-03:00', '+14:00', '-12:00'),
      fc.tuple(fc.constantFrom('+', '-'), digits(2, 23), digits(2, 59)).map(([sign, h, m]) => `${sign}${h}:${m}`),
    ),
  })
  .map(
    ({ date, separator, hours, minutes, seconds, fraction, offset }) =>
      `${date}${separator}${hours}:${minutes}:${seconds}${fraction === '' ? '' : `.${fraction}`}${offset}`,
  );

it('reads the instant that Temporal reads, cut to the millisecond', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(parseInstant(text)).toEqual({ instant: Temporal.Instant.from(text).epochMilliseconds });
    }),
  );
});

test.each(['2018-01-31T12:00:00', '2018-01-31t12:00:00', '2018-01-31T12:00:00.123'])(
  '%s has no offset, which is a fault of its own',
  (text) => {
    expect(parseInstant(text)).toEqual({ fault: 'without_offset' });
  },
);

test.each([
  '',
  'now',
  '2018-01-31',
  '2018-01-31 12:00:00Z',
  '2018-01-31T12:00Z',
  '2018-01-31T24:00:00Z',
  '2018-01-31T12:60:00Z',
  '2018-12-31T23:59:60Z',
  '2018-02-30T12:00:00Z',
  '2018-02-30T12:00:00',
  '2018-01-31T12:00:00.Z',
  '2018-01-31T12:00:00.1234567890Z',
  '2018-01-31T12:00:00,5Z',
  '2018-01-31T12:00:00+24:00',
  '2018-01-31T12:00:00+01:60',
  '2018-01-31T12:00:00+0100',
  '2018-01-31T12:00:00+01',
  '2018-01-31T12:00:00+01:00[Europe/Berlin]',
  ' 2018-01-31T12:00:00Z',
  '2018-01-31T12:00:00Z\n',
  '1517400000000',
])('%j is not a time', (text) => {
  expect(parseInstant(text)).toEqual({ fault: 'not_a_time' });
});
