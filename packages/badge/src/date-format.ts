/** How dates are written in a language, made once for all badges of a page. */
export function dateFormat(language: string): Intl.DateTimeFormat {
  const made = formats.get(language) ?? newFormat(language);
  formats.set(language, made);
  return made;
}

/** The first one of a page takes long to make: it is there before the first answer. */
const formats = new Map([['en', newFormat('en')]]);

function newFormat(language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
}
