import type { Account } from './account.ts';
import { type CompiledPolicy, type Prior, type ReadingPlan, thresholdScale } from './compiled-policy.ts';
import { type MetricReading, readMetric } from './reading.ts';
import type { WindowSums } from './window.ts';

/** The readings a policy needs, in its order, from one seller's sums over its shapes. */
export function readingsOf(compiled: CompiledPolicy, sums: WindowSums, account?: Account): MetricReading[] {
  return compiled.readings.map((plan) => readPlan(plan, sums, account));
}

/** Reads one plan over the window it chooses. */
export function readPlan(plan: ReadingPlan, sums: WindowSums, account?: Account): MetricReading {
  const { choice } = plan;
  if (choice.kind === 'best') return bestOf(plan, choice, sums);
  return readMetric(plan, sums, choice.kind === 'fixed' ? choice.shape : adaptiveShape(plan, sums), account);
}

/** `use` where there is enough in it, `otherwise` where not. */
function adaptiveShape(plan: ReadingPlan, sums: WindowSums): number {
  const { choice } = plan;
  if (choice.kind !== 'adaptive') return -1;
  const { numerator, denominator } = readMetric(choice.of ?? plan, sums, choice.countedOver);
  const count = choice.of === undefined ? denominator : numerator;
  return count >= choice.ifAtLeast ? choice.use : choice.otherwise;
}

type BestChoice = Extract<ReadingPlan['choice'], { kind: 'best' }>;

/** The best value among the windows with enough of a sample; among equals, and where none has enough, the first. */
function bestOf(plan: ReadingPlan, { shapes, minSample, prior }: BestChoice, sums: WindowSums): MetricReading {
  const readings = shapes.map((shape) => readMetric(plan, sums, shape));
  const sign = plan.row.better === 'down' && plan.row.kind !== 'median' ? -1 : 1;
  let best: MetricReading | undefined;
  for (const reading of readings) {
    if (reading.denominator < Math.max(1, minSample)) continue;
    if (best === undefined || isBetter(reading, best, sign, prior)) best = reading;
  }
  return best ?? readings[0] ?? readMetric(plan, sums, -1);
}

/** Exactly, and as the value is judged: a mean with its prior. */
function isBetter(one: MetricReading, other: MetricReading, sign: number, prior: Prior): boolean {
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
