import {
  type CompiledPolicy,
  type Decision,
  type Entry,
  type Evaluation,
  evaluate,
  type Matter,
  type Measure,
  type MetricKey,
  mattersOfReference,
  nextStanding,
  type ReadingPlan,
  type Reference,
  referencesOf,
  type SellerEvent,
  type SettlementRules,
  type Span,
  type Standing,
  settle,
  spanOf,
  withoutWithdrawn,
} from '@gold-seller/criteria';

/** A decision with everything it rests on, down to the events. */
export interface Explanation {
  readonly seller: string;
  readonly decision: Decision;
  readonly policy: CompiledPolicy['policy'];
  readonly evaluation: Evaluation;
  /** The standing after every decision of the programme up to this one, oldest first. */
  readonly standings: readonly Standing[];
  /** In the order of the decision's readings. */
  readonly readings: readonly ExplainedReading[];
}

/** One number of the decision: the days it was read from and every matter in it. */
export interface ExplainedReading {
  readonly metric: MetricKey;
  /** Nothing for what has no window. */
  readonly span: Span | undefined;
  readonly matters: readonly ExplainedMatter[];
}

export interface ExplainedMatter {
  readonly matter: Matter;
  readonly entries: readonly Entry[];
  /** Whether it adds to the numerator; otherwise it only adds to the sample. */
  readonly inNumerator: boolean;
  readonly events: readonly SellerEvent[];
}

export interface ExplanationSource {
  readonly seller: string;
  /** Every decision of the programme up to the explained one, oldest first; the last is the one explained. */
  readonly decisions: readonly Decision[];
  /** The seller's events the decision knew. */
  readonly events: readonly SellerEvent[];
  readonly rules: SettlementRules;
  readonly policyOf: (version: number) => CompiledPolicy;
}

/** Explains the last of the decisions. Nothing where there is none. */
export function explain({ seller, decisions, events, rules, policyOf }: ExplanationSource): Explanation | undefined {
  const decision = decisions.at(-1);
  if (decision === undefined) return undefined;
  const compiled = policyOf(decision.policyVersion);
  const matters = settledMatters(events, rules);
  return {
    seller,
    decision,
    policy: compiled.policy,
    evaluation: evaluate(compiled, decision.readings),
    standings: foldStandings(decisions, policyOf),
    readings: compiled.readings.map((plan) => explainReading(plan, compiled, decision.day, matters)),
  };
}

interface SettledMatter {
  readonly matter: Matter;
  readonly entries: readonly Entry[];
  readonly events: readonly SellerEvent[];
}

function settledMatters(events: readonly SellerEvent[], rules: SettlementRules): readonly SettledMatter[] {
  const groups = new Map<Reference, SellerEvent[]>();
  for (const event of withoutWithdrawn(events)) {
    for (const reference of referencesOf(event, rules))
      groups.set(reference, [...(groups.get(reference) ?? []), event]);
  }
  return [...groups].flatMap(([reference, group]) =>
    mattersOfReference(reference).map((matter) => ({ matter, entries: settle(matter, group, rules), events: group })),
  );
}

function foldStandings(decisions: readonly Decision[], policyOf: ExplanationSource['policyOf']): readonly Standing[] {
  const standings: Standing[] = [];
  for (const decision of decisions) {
    standings.push(nextStanding(standings.at(-1), decision, policyOf(decision.policyVersion).policy));
  }
  return standings;
}

function explainReading(
  { metric, row, shapeIndex }: ReadingPlan,
  { shapes }: CompiledPolicy,
  day: number,
  matters: readonly SettledMatter[],
): ExplainedReading {
  const shape = shapes[shapeIndex];
  const span = shape === undefined || row.kind === 'age' ? undefined : spanOf(day, shape);
  const numerator = new Set<Measure>(row.numerator);
  const counted = new Set<Measure>([...row.numerator, ...row.denominator]);
  const inSpan = (entry: Entry) =>
    span === undefined ? entry.day <= day : entry.day >= span.from && entry.day <= span.to;
  return {
    metric,
    span,
    matters: matters
      .flatMap(({ matter, entries, events }) => {
        const read = entries.filter((entry) => counted.has(entry.measure) && inSpan(entry));
        if (read.length === 0) return [];
        return [{ matter, entries: read, inNumerator: read.some((entry) => numerator.has(entry.measure)), events }];
      })
      .toSorted((a, b) => (a.entries[0]?.day ?? 0) - (b.entries[0]?.day ?? 0)),
  };
}
