import type { MetricRow } from './metric-row.ts';

/** Findings against the seller that were upheld. */
export const violationMetrics = {
  authenticity_violations: {
    kind: 'count',
    numerator: ['authenticity_violations'],
    unit: 'count',
    better: 'down',
    lagDays: 0,
    shown: true,
    definition: 'Upheld findings of counterfeits',
    source: 'AliExpress takes 6 of 12 points for one',
  },
  policy_violations: {
    kind: 'count',
    numerator: ['policy_violations_minor', 'policy_violations_major', 'policy_violations_critical'],
    unit: 'count',
    better: 'down',
    lagDays: 0,
    shown: false,
    definition: 'Upheld findings of any severity, counterfeits aside',
    source: 'TikTok Shop, Amazon account health',
  },
  severe_policy_violations: {
    kind: 'count',
    numerator: ['policy_violations_major', 'policy_violations_critical'],
    unit: 'count',
    better: 'down',
    lagDays: 0,
    shown: false,
    definition: 'Upheld findings that are major or critical, counterfeits aside',
    source: 'TikTok Shop, Amazon account health',
  },
} as const satisfies Record<string, MetricRow>;
