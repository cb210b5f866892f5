import { wordsOf } from './words-of.ts';

/** Finds things by the words of their texts. */
export interface SearchIndex {
  /**
   * The numbers of the things that have every word of the query, or a word that begins with it, each with its weight;
   * nothing for a query without words.
   */
  find(query: string): ReadonlyMap<number, number> | undefined;
}

/** A text of a thing; words of a heavier text weigh more. */
export interface WeighedText {
  readonly text: string;
  readonly weight: number;
}

/** Indexes things, numbered from 0, by their texts. */
export function searchIndex(things: readonly (readonly WeighedText[])[]): SearchIndex {
  const postings = new Map<string, Map<number, number>>();
  for (const [thing, texts] of things.entries()) {
    for (const { text, weight } of texts) for (const word of wordsOf(text)) add(postings, word, thing, weight);
  }
  const words = [...postings.keys()].sort();
  return {
    find: (query) => {
      const asked = wordsOf(query).slice(0, wordsMax);
      if (asked.length === 0) return;
      return asked.map((word) => withPrefix(postings, words, word)).reduce(both);
    },
  };
}

const wordsMax = 8;
const prefixShare = 0.6;

type Postings = ReadonlyMap<string, ReadonlyMap<number, number>>;

function add(postings: Map<string, Map<number, number>>, word: string, thing: number, weight: number): void {
  const found = postings.get(word) ?? new Map<number, number>();
  found.set(thing, Math.max(weight, found.get(thing) ?? 0));
  postings.set(word, found);
}

/** What has the very word weighs in full, what only begins with it less. */
function withPrefix(postings: Postings, words: readonly string[], prefix: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = firstNotBelow(words, prefix); words[at]?.startsWith(prefix); at++) {
    const word = words[at] ?? '';
    const share = word === prefix ? 1 : prefixShare;
    for (const [thing, weight] of postings.get(word) ?? []) {
      found.set(thing, Math.max(weight * share, found.get(thing) ?? 0));
    }
  }
  return found;
}

function both(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map([...a].flatMap(([thing, weight]) => (b.has(thing) ? [[thing, weight + (b.get(thing) ?? 0)]] : [])));
}

function firstNotBelow(sorted: readonly string[], word: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < word) from = middle + 1;
    else to = middle;
  }
  return from;
}
