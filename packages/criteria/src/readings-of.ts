import type { Account } from './account.ts';
import { type CompiledPolicy, type Prior, type ReadingPlan, thresholdScale } from './compiled-policy.ts';
import { type MetricReading, readMetric } from './reading.ts';
import type { WindowSums } from './window.ts';

/** The readings a policy needs, in its order, from one seller's sums over its shapes. */
export function readingsOf(compiled: CompiledPolicy, sums: WindowSums, account?: Account): MetricReading[] {
  return compiled.readings.map((plan) => readPlan(plan, sums, account));
}

/** What would be read if more had happened than the sums say. */
export type ReadingChange = (reading: MetricReading) => MetricReading;

/** Reads one plan over the window it chooses, of what is read after the change where one is given. */
export function readPlan(
  plan: ReadingPlan,
  sums: WindowSums,
  account?: Account,
  change?: ReadingChange,
): MetricReading {
  const { choice } = plan;
  if (choice.kind === 'best') return bestOf(plan, choice, sums, change);
  const shape = choice.kind === 'fixed' ? choice.shape : adaptiveShape(plan, sums, change);
  return changed(readMetric(plan, sums, shape, account), change);
}

/** `use` where there is enough in it, `otherwise` where not. */
function adaptiveShape(plan: ReadingPlan, sums: WindowSums, change: ReadingChange | undefined): number {
  const { choice } = plan;
  if (choice.kind !== 'adaptive') return -1;
  const count =
    choice.of === undefined
      ? changed(readMetric(plan, sums, choice.countedOver), change).denominator
      : readMetric(choice.of, sums, choice.countedOver).numerator;
  return count >= choice.ifAtLeast ? choice.use : choice.otherwise;
}

function changed(reading: MetricReading, change: ReadingChange | undefined): MetricReading {
  return change === undefined ? reading : change(reading);
}

type BestChoice = Extract<ReadingPlan['choice'], { kind: 'best' }>;

/** The best value among the windows with enough of a sample; among equals, and where none has enough, the first. */
function bestOf(
  plan: ReadingPlan,
  { shapes, minSample, prior }: BestChoice,
  sums: WindowSums,
  change: ReadingChange | undefined,
): MetricReading {
  const readings = shapes.map((shape) => changed(readMetric(plan, sums, shape), change));
  let best: MetricReading | undefined;
  for (const reading of readings) {
    if (reading.denominator < Math.max(1, minSample)) continue;
    if (best === undefined || isBetter(plan, reading, best, prior)) best = reading;
  }
  return best ?? readings[0] ?? readMetric(plan, sums, -1);
}

/** Whether one reading of a plan is better than another: exactly, and as the value is judged, a mean with its prior. */
export function isBetter({ row }: ReadingPlan, one: MetricReading, other: MetricReading, prior: Prior): boolean {
  const sign = row.better === 'down' && row.kind !== 'median' ? -1 : 1;
  const [left, right] = [one.numerator * other.denominator, other.numerator * one.denominator];
  if (prior === undefined && Math.max(left, right) <= Number.MAX_SAFE_INTEGER) return (left - right) * sign > 0;
  const difference = scoreOf(one, prior) * sampleOf(other, prior) - scoreOf(other, prior) * sampleOf(one, prior);
  return difference * BigInt(sign) > 0n;
}

function scoreOf({ numerator }: MetricReading, prior: Prior): bigint {
  return BigInt(numerator) * BigInt(thresholdScale) + BigInt(prior === undefined ? 0 : prior.weight * prior.scaledMean);
}

function sampleOf({ denominator }: MetricReading, prior: Prior): bigint {
  return BigInt(denominator) + BigInt(prior?.weight ?? 0);
}
