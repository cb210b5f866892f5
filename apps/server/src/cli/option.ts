import { type Day, GoldSellerError, parseDay } from '@gold-seller/criteria';

/** Reads an option's value as a date. Throws `option_invalid` with the option and the value. */
export function dayOption(name: string, value: string): Day {
  const day = parseDay(value);
  if (day === undefined) throw invalid(name, value, 'a date like 2018-01-31');
  return day;
}

/** Reads an option's value as a whole number within bounds. Throws `option_invalid`. */
export function countOption(name: string, value: string, min: number, max: number): number {
  const count = Number(value);
  if (/^\d{1,15}$/.test(value) && count >= min && count <= max) return count;
  throw invalid(name, value, `a whole number from ${min} to ${max}`);
}

function invalid(name: string, value: string, wanted: string): GoldSellerError {
  return new GoldSellerError('option_invalid', `${name} must be ${wanted}, is "${value}"`);
}
