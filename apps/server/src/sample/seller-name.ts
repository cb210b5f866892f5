import type { Category } from './category.ts';
import type { NameWords } from './name-words.ts';
import type { Random } from './random.ts';

const drawsMax = 12;

/** A shop's name in a country's words, unlike those in `taken`, which it joins, as long as the words allow. */
export function drawSellerName(words: NameWords, category: Category, taken: Set<string>, random: Random): string {
  let name = drawName(words, category, random);
  for (let draw = 1; taken.has(name) && draw < drawsMax; draw++) name = drawName(words, category, random);
  taken.add(name);
  return name;
}

function drawName({ patterns, families, fancies, wares }: NameWords, category: Category, random: Random): string {
  const words: Readonly<Record<string, string>> = {
    F: random.pick(families),
    Y: random.pick(fancies),
    W: wares[category],
  };
  return random
    .pick(patterns)
    .split(' ')
    .map((part) => words[part] ?? part)
    .join(' ');
}
