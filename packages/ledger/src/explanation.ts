import {
  accountOf,
  type CompiledPolicy,
  columnOfCell,
  type Day,
  type Decision,
  dayOfCell,
  type Entry,
  type Evaluation,
  evaluate,
  foldStandings,
  groupByReference,
  type Matter,
  type Measure,
  type MetricKey,
  mattersOfReference,
  measureOfSlot,
  measuresOf,
  type ReadingPlan,
  type SellerEvent,
  type SettlementRules,
  type Span,
  type StandingChange,
  settle,
  withoutWithdrawn,
} from '@gold-seller/criteria';
import type { SealedBalance } from './sealing/sealed-balance.ts';

/** A decision with everything it rests on, down to the events. */
export interface Explanation {
  readonly seller: string;
  readonly decision: Decision;
  readonly policy: CompiledPolicy['policy'];
  readonly evaluation: Evaluation;
  /** Every change of the standing up to this decision, oldest first: by decisions, and by time that passed. */
  readonly standings: readonly StandingChange[];
  /** In the order of the decision's readings. */
  readonly readings: readonly ExplainedReading[];
  /** The day before which matters are sealed, if any are. */
  readonly sealedBefore: Day | undefined;
}

/** One number of the decision: the days it was read from and every matter in it. */
export interface ExplainedReading {
  readonly metric: MetricKey;
  /** Nothing for what has no window. */
  readonly span: Span | undefined;
  readonly matters: readonly ExplainedMatter[];
  /**
   * What of the number is of matters whose events are sealed, by day and measure; a late event among them may have come
   * after the decision.
   */
  readonly sealed: readonly Entry[];
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
  /** What the seller's sealed events came to. */
  readonly sealed: SealedBalance | undefined;
  readonly rules: SettlementRules;
  readonly policyOf: (version: number) => CompiledPolicy;
}

/** Explains the last of the decisions. Nothing where there is none. */
export function explain({
  seller,
  decisions,
  events,
  sealed,
  rules,
  policyOf,
}: ExplanationSource): Explanation | undefined {
  const decision = decisions.at(-1);
  if (decision === undefined) return undefined;
  const compiled = policyOf(decision.policyVersion);
  const settled = { matters: settledMatters(events, rules), sealed: sealed === undefined ? [] : entriesOf(sealed) };
  return {
    seller,
    decision,
    policy: compiled.policy,
    evaluation: evaluate(compiled, decision.readings),
    standings: foldStandings(
      decisions,
      (version) => policyOf(version).policy,
      accountOf(withoutWithdrawn(events), rules),
      decision.day,
    ),
    readings: compiled.readings.map((plan, index) =>
      explainReading(plan, decision.readings[index]?.span, decision.day, settled),
    ),
    sealedBefore: sealed?.day,
  };
}

interface SettledMatter {
  readonly matter: Matter;
  readonly entries: readonly Entry[];
  readonly events: readonly SellerEvent[];
}

function settledMatters(events: readonly SellerEvent[], rules: SettlementRules): readonly SettledMatter[] {
  return [...groupByReference(withoutWithdrawn(events), rules)].flatMap(([reference, group]) =>
    mattersOfReference(reference).map((matter) => ({ matter, entries: settle(matter, group, rules), events: group })),
  );
}

/** A balance as entries, by day. */
function entriesOf({ tally }: SealedBalance): readonly Entry[] {
  return [...tally]
    .toSorted(([a], [b]) => a - b)
    .map(([key, { count }]) => {
      const column = columnOfCell(key);
      const entry = { day: dayOfCell(key), measure: measureOfSlot(column >> 1), count };
      return column % 2 === 1 ? { ...entry, excluded: true } : entry;
    });
}

function explainReading(
  { metric, row }: ReadingPlan,
  span: Span | undefined,
  day: number,
  { matters, sealed }: { readonly matters: readonly SettledMatter[]; readonly sealed: readonly Entry[] },
): ExplainedReading {
  const measures = measuresOf(row);
  const numerator = new Set<Measure>(measures.numerator);
  const counted = new Set<Measure>([...measures.numerator, ...measures.denominator]);
  const inSpan = (entry: Entry) =>
    span === undefined ? entry.day <= day : entry.day >= span.from && entry.day <= span.to;
  const isRead = (entry: Entry) => counted.has(entry.measure) && inSpan(entry);
  return {
    metric,
    span,
    sealed: sealed.filter(isRead),
    matters: matters
      .flatMap(({ matter, entries, events }) => {
        const read = entries.filter(isRead);
        if (read.length === 0) return [];
        return [{ matter, entries: read, inNumerator: read.some((entry) => numerator.has(entry.measure)), events }];
      })
      .toSorted((a, b) => (a.entries[0]?.day ?? 0) - (b.entries[0]?.day ?? 0)),
  };
}
