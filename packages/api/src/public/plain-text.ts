/** A text of at most `lengthMax` characters, without those XML cannot hold. */
export function plainText(text: string, lengthMax: number): string {
  return Array.from(text.replace(notInXml, '')).slice(0, lengthMax).join('');
}

/** A plain text as it is written in SVG, in an attribute or between tags. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}

const notInXml = /[^\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
