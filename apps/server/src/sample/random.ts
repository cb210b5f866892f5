/** A stream of pseudo-random draws, the same for the same seed on every run. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** A whole number in [0, count). */
  below(count: number): number;
  /** Uniform in [from, to). */
  between(from: number, to: number): number;
  /** True with this probability. */
  chance(share: number): boolean;
  /** Normal with mean 0 and deviation 1. */
  normal(): number;
  exponential(mean: number): number;
  poisson(mean: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** One of a list that is not empty, each as likely as its weight says. */
  weighted<T extends { readonly weight: number }>(list: readonly T[]): T;
  /** The list in a random order; the list itself stays as it is. */
  shuffled<T>(list: readonly T[]): T[];
}

/** The stream numbered `stream` of a seed: streams of one seed do not disturb each other. Both are whole numbers. */
export function randomOf(seed: number, stream: number): Random {
  const next = sfc32(seed, stream);
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    between: (from, to) => from + next() * (to - from),
    chance: (share) => next() < share,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    exponential: (mean) => -mean * Math.log(1 - next()),
    poisson: (mean) => poisson(next, mean),
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T, // safe: the index is below the length
    weighted: (list) => weighted(next, list),
    shuffled: (list) => shuffled(below, list),
  };
}

const poissonStepMax = 30;

/** Knuth's product; a large mean is a sum of small ones, so that the product stays far from zero. */
function poisson(next: () => number, mean: number): number {
  if (mean > poissonStepMax) return poisson(next, poissonStepMax) + poisson(next, mean - poissonStepMax);
  const floor = Math.exp(-mean);
  let count = 0;
  for (let product = next(); product > floor; product *= next()) count++;
  return count;
}

function weighted<T extends { readonly weight: number }>(next: () => number, list: readonly T[]): T {
  let left = next() * list.reduce((sum, each) => sum + each.weight, 0);
  const found = list.find((each) => {
    left -= each.weight;
    return left < 0;
  });
  return found ?? (list[list.length - 1] as T); // safe: the list is not empty
}

function shuffled<T>(below: (count: number) => number, list: readonly T[]): T[] {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T]; // safe: both indices are within the list
  }
  return copy;
}

/** Chris Doty-Humphrey's sfc32, seeded through splitmix32. */
function sfc32(seed: number, stream: number): () => number {
  const mix = splitmix32(Math.trunc(seed), Math.trunc(stream));
  let [a, b, c, counter] = [mix(), mix(), mix(), 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

function splitmix32(seed: number, stream: number): () => number {
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b) ^ Math.floor(seed / 2 ** 32)) | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    const once = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97);
    return twice ^ (twice >>> 15);
  };
}
