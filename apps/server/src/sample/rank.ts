import type { CourseKey } from './course.ts';
import type { Random } from './random.ts';

/**
 * Orders a month of the seller with this rank, 0 being the largest of `sellers`. Sizes are log-logistic, whose Gini
 * coefficient is `gini` itself; the first in a hundred are large enough for a crown.
 */
export function sizeOfRank(rank: number, sellers: number): number {
  const size = medianSize * ((sellers - rank - 0.5) / (rank + 0.5)) ** gini;
  return rank < flagships(sellers) ? Math.max(size, flagshipSize) : size;
}

/** The course of every rank. Decks are dealt, not drawn, so that the shares hold for every seed. */
export function courseOfRank(sellers: number, random: Random): readonly CourseKey[] {
  const large = Math.ceil(sellers * largeShare);
  return [
    ...dealt(flagshipDeck, flagships(sellers), (deck) => deck),
    ...dealt(largeDeck, large - flagships(sellers), random.shuffled),
    ...dealt(smallDeck, sellers - large, random.shuffled),
  ];
}

const gini = 0.7;
const medianSize = 4;
const flagshipShare = 0.01;
const flagshipSize = 270;
const largeShare = 0.14;

// The first seller of all keeps the crown, the second loses it.
const flagshipDeck: readonly CourseKey[] = ['outstanding', 'collapses', 'outstanding', 'outstanding'];

const largeDeck: readonly CourseKey[] = [
  ...copies('outstanding', 3),
  ...copies('excellent', 3),
  ...copies('good', 4),
  ...copies('fair', 3),
  ...copies('improves', 2),
  ...copies('collapses', 2),
  'poor',
  'falters',
  'fades',
];

const smallDeck: readonly CourseKey[] = [
  ...copies('outstanding', 2),
  ...copies('excellent', 6),
  ...copies('good', 12),
  ...copies('fair', 10),
  ...copies('poor', 4),
  ...copies('improves', 3),
  ...copies('collapses', 3),
  ...copies('fades', 2),
  'falters',
];

function flagships(sellers: number): number {
  return Math.ceil(sellers * flagshipShare);
}

function copies(course: CourseKey, count: number): readonly CourseKey[] {
  return Array.from({ length: count }, () => course);
}

type Shuffle = (deck: readonly CourseKey[]) => readonly CourseKey[];

function dealt(deck: readonly CourseKey[], count: number, shuffle: Shuffle): readonly CourseKey[] {
  const courses: CourseKey[] = [];
  while (courses.length < count) courses.push(...shuffle(deck));
  return courses.slice(0, Math.max(0, count));
}
