/** How dates are written in a language, made once for all badges of a page; in English for what is no language. */
export function dateFormat(language: string): Intl.DateTimeFormat {
  const made = formats.get(language) ?? newFormat(language);
  formats.set(language, made);
  return made;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function newFormat(language: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  } catch {
    // A language tag like `en_US`.
    return dateFormat('en');
  }
}
