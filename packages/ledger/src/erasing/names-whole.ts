/**
 * Whether a line that was not taken, broken or not, names an id as one whole value: as it is written, escaped in another
 * way, cut off right after it, or as a number where a buyer or a seller is named.
 */
export function namesWhole(text: string, id: string): boolean {
  const written = JSON.stringify(id);
  if (text.includes(written) || text.endsWith(written.slice(0, -1))) return true;
  if (text.includes('\\') && stringsIn(text).includes(id)) return true;
  return [...text.matchAll(numbersNamed)].some(([, number]) => number === id);
}

/** The sellers a line names, where that can be read at all. */
export function sellersNamed(text: string): readonly string[] {
  return [...text.matchAll(subjects)].flatMap(([, subject = '']) => decoded(subject));
}

const strings = /"(?:[^"\\]|\\.)*"/g;
const subjects = /"subject"\s*:\s*("(?:[^"\\]|\\.)*")/g;
const numbersNamed = /"(?:buyer|subject)"\s*:\s*(-?\d[\d.eE+-]*)/g;

function stringsIn(text: string): readonly string[] {
  return [...text.matchAll(strings)].flatMap(([each]) => decoded(each));
}

function decoded(literal: string): readonly string[] {
  try {
    return [String(JSON.parse(literal))];
  } catch {
    return [];
  }
}
