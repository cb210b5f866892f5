/** One side of a comparison: does its work once and says how many units that were. */
export type Contender = () => number | Promise<number>;

export interface Comparison {
  /** Ours over theirs, the median over the rounds. */
  readonly ratio: number;
  /** The median of ours, in units per second. */
  readonly oursPerSecond: number;
  readonly theirsPerSecond: number;
}

interface Effort {
  readonly rounds: number;
  /** Each side of a round repeats its work until this much time has passed. */
  readonly sideMillis: number;
}

/**
 * Measures two contenders in interleaved rounds, so that whatever else the machine does meets both. The first round
 * warms both up and is thrown away; which side goes first changes from round to round.
 */
export async function compare(
  ours: Contender,
  theirs: Contender,
  { rounds, sideMillis }: Effort = { rounds: 9, sideMillis: 400 },
): Promise<Comparison> {
  const measured: { ours: number; theirs: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const first = await perSecond(round % 2 === 0 ? ours : theirs, sideMillis);
    const second = await perSecond(round % 2 === 0 ? theirs : ours, sideMillis);
    if (round > 0) measured.push(round % 2 === 0 ? { ours: first, theirs: second } : { ours: second, theirs: first });
  }
  return {
    ratio: median(measured.map((round) => round.ours / round.theirs)),
    oursPerSecond: median(measured.map((round) => round.ours)),
    theirsPerSecond: median(measured.map((round) => round.theirs)),
  };
}

/** The middle one of an odd number of values. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

async function perSecond(contender: Contender, sideMillis: number): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  let units = 0;
  let elapsed = 0;
  while (elapsed < sideMillis) {
    units += await contender();
    elapsed = performance.now() - start;
  }
  return (units / elapsed) * 1000;
}
