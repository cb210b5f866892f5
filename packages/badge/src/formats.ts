/** How numbers and dates are written in one language. */
export interface Formats {
  readonly number: Intl.NumberFormat;
  readonly percent: Intl.NumberFormat;
  readonly years: Intl.NumberFormat;
  readonly days: Intl.NumberFormat;
  readonly date: Intl.DateTimeFormat;
  readonly plural: Intl.PluralRules;
}

/** Made once for a language: a page of badges writes thousands of numbers. */
export function formatsFor(language: string): Formats {
  const made = cache.get(language) ?? makeFormats(language);
  cache.set(language, made);
  return made;
}

const cache = new Map<string, Formats>();

function makeFormats(language: string): Formats {
  const numbers = (options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options);
  const units = (unit: string) => numbers({ style: 'unit', unit, unitDisplay: 'long' });
  return {
    number: numbers(),
    percent: numbers({ style: 'percent', maximumFractionDigits: 1 }),
    years: units('year'),
    days: units('day'),
    date: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }),
    plural: new Intl.PluralRules(language),
  };
}
