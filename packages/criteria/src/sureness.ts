import { type CompiledBound, thresholdScale } from './compiled-policy.ts';

/** Wilson's interval for k of n, as fractions of 0 to 1; without a sample all is possible. */
export function wilsonInterval(k: number, n: number, z: number): { readonly lower: number; readonly upper: number } {
  if (n === 0) return { lower: 0, upper: 1 };
  const p = k / n;
  const z2 = z * z;
  const middle = p + z2 / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p) + z2 / (4 * n)) / n);
  const scale = 1 + z2 / n;
  return { lower: Math.max(0, (middle - reach) / scale), upper: Math.min(1, (middle + reach) / scale) };
}

/** Whether even the careful bound of k of n reaches the threshold: at least it where `sign` is 1, at most it where -1. */
export function surelyReaches(k: number, n: number, bound: CompiledBound, sign: 1 | -1): boolean {
  return sideOf(k, n, bound) * sign >= 0 && spreadComparison(k, n, bound) >= 0;
}

/** Whether even the generous bound of k of n misses the threshold; exactly on it does not. */
export function surelyMisses(k: number, n: number, bound: CompiledBound, sign: 1 | -1): boolean {
  return sideOf(k, n, bound) * sign < 0 && spreadComparison(k, n, bound) > 0;
}

function sideOf(k: number, n: number, { scaled }: CompiledBound): number {
  return k * thresholdScale - scaled * n;
}

/**
 * The sign of (k - tn)² - z²·t(1-t)·n, where both bounds of Wilson's interval lie on t: exact and without a root. In
 * integers: t and z times `thresholdScale`.
 */
function spreadComparison(k: number, n: number, { scaled, scaledZ }: CompiledBound): number {
  const isSafe = n * thresholdScale <= Number.MAX_SAFE_INTEGER;
  const distance = (k * thresholdScale - scaled * n) * thresholdScale;
  const left = distance * distance;
  const right = scaledZ * scaledZ * scaled * (thresholdScale - scaled) * n;
  if (isSafe && Math.abs(left - right) > 1e-9 * Math.max(left, right)) return left - right;
  const scale = BigInt(thresholdScale);
  const threshold = BigInt(scaled);
  const exactDistance = (BigInt(k) * scale - threshold * BigInt(n)) * scale;
  const difference = exactDistance ** 2n - BigInt(scaledZ) ** 2n * threshold * (scale - threshold) * BigInt(n);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}
