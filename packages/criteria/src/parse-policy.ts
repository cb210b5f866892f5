import { GoldSellerError } from './error.ts';
import { type MetricKey, metricRow } from './metric.ts';
import { type Criterion, type Policy, policySchema, type Side } from './policy.ts';
import { rejectionOfIssue } from './rejection.ts';

/** Checks a policy that came as data. Throws `policy_invalid` with the path, the value and the reason. */
export function parsePolicy(input: unknown): Policy {
  const parsed = policySchema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const reason = issue === undefined ? 'the policy is not valid' : rejectionOfIssue(issue, input, []).reason;
    throw new GoldSellerError('policy_invalid', reason);
  }
  const contradiction = contradictionsOf(parsed.data)[0];
  if (contradiction !== undefined) throw new GoldSellerError('policy_invalid', contradiction);
  return parsed.data;
}

/** Where a policy of the right shape contradicts itself: a sentence each, beginning with the path. */
function contradictionsOf(policy: Policy): readonly string[] {
  const found: string[] = [];
  if (policy.earn.hits > policy.earn.of) found.push(`earn.hits must be at most earn.of (${policy.earn.of})`);
  if (policy.lose.misses > policy.lose.of) found.push(`lose.misses must be at most lose.of (${policy.lose.of})`);
  const names = new Set<string>();
  for (const [levelIndex, level] of policy.levels.entries()) {
    if (names.has(level.level)) found.push(`levels.${levelIndex}.level repeats "${level.level}"`);
    names.add(level.level);
    for (const [index, criterion] of level.criteria.entries()) {
      const path = `levels.${levelIndex}.criteria.${index}`;
      for (const reason of criterionContradictions(criterion)) found.push(`${path}.${reason}`);
    }
  }
  return found;
}

function criterionContradictions({ metric, window, earn, keep }: Criterion): readonly string[] {
  const row = metricRow(metric);
  const found: string[] = [];
  const windowed = row.kind !== 'age';
  if (windowed && window === undefined) found.push(`window is missing: ${metric} is read over days`);
  if (!windowed && window !== undefined) found.push(`window is not for ${metric}, which has none`);
  for (const reason of sideContradictions(metric, earn)) found.push(`earn${reason}`);
  for (const reason of sideContradictions(metric, keep)) found.push(`keep${reason}`);
  if (isStricter(keep, earn)) found.push(`keep must not be stricter than earn (${thresholdOf(earn)})`);
  return found;
}

function sideContradictions(metric: MetricKey, side: Side): readonly string[] {
  const { valueMax, denominator, better } = metricRow(metric);
  const found: string[] = [];
  const wanted = better === 'up' ? 'atLeast' : 'atMost';
  if (!(wanted in side)) found.push(` must be ${wanted}: of ${metric}, ${better === 'up' ? 'more' : 'less'} is better`);
  if (thresholdOf(side) > valueMax) found.push(` must be at most ${valueMax}, is ${thresholdOf(side)}`);
  if (denominator.length === 0 && side.minSample !== undefined) {
    found.push(`.minSample is not for ${metric}, which has no sample`);
  }
  return found;
}

function thresholdOf(side: Side): number {
  return 'atLeast' in side ? side.atLeast : side.atMost;
}

function isStricter(keep: Side, earn: Side): boolean {
  return 'atLeast' in keep ? keep.atLeast > thresholdOf(earn) : keep.atMost < thresholdOf(earn);
}
