import { randomOf } from '../random.ts';

const locale = 'en-IE';
const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
const numbers = new Intl.NumberFormat(locale);
const regions = new Intl.DisplayNames(locale, { type: 'region' });
const shortDay = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const longDate = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const monthYear = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `€24.90` */
export function priceText(minor: number): string {
  return euros.format(minor / 100);
}

/** `1,204` */
export function numberText(count: number): string {
  return numbers.format(count);
}

/** `1 product`, `1,204 products` */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

/** The name of a country by its code of two letters; the code itself where there is none. */
export function countryText(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;
}

/** `Thu 26 – Sat 28 Nov` */
export function dayRangeText(from: number, to: number): string {
  return shortDay.formatRange(from, to);
}

/** `1 March 2026`, of a date like `2026-03-01` that there is. */
export function dateText(date: string): string {
  return longDate.format(new Date(date));
}

/** `March 2026`; nothing for what is no date. */
export function monthText(date: string): string {
  const instant = Date.parse(date);
  return Number.isNaN(instant) ? '' : monthYear.format(instant);
}

/** What somebody would draw on a shop's sign: the first letters of its name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s’'-]+/u).filter((word) => /^\p{L}/u.test(word));
  const [first = '', second = ''] = words.map((word) => Array.from(word)[0] ?? '');
  return `${first}${second}`.toUpperCase() || '·';
}

/** Which of so many colours a sign has. */
export function signColour(seller: string, count: number): number {
  return randomOf(`${seller} sign`).below(count);
}
