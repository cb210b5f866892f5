export { type Account, type AccountSpan, type Acknowledgement, accountOf, type Place, placeOn } from './account.ts';
export { type Advice, type AdviceQuestion, advise, type LevelAdvice } from './advice.ts';
export type { CriterionAdvice, Need, Tip } from './advising/criterion-advice.ts';
export type { Leaving } from './advising/leaving.ts';
export { badgeOf } from './badge.ts';
export { decisionDays, isDecisionDay, nextDecisionDay } from './cadence.ts';
export { type CompiledPolicy, compilePolicy, datedColumns, type ReadingPlan } from './compiled-policy.ts';
export { type Correction, type CorrectionBasis, correct, type RestoredDays } from './correction.ts';
export { currencyNumber, currencyOfNumber } from './currency.ts';
export { type Day, dateOfDay, firstDayOfMonth, formatDay, monthOfDay, parseDay, requireDay } from './day.ts';
export { type DaySpan, isInSpans } from './day-spans.ts';
export { type Decision, decide, type LevelOutcome } from './decision.ts';
export type { Entry } from './entry.ts';
export { type ErrorCode, GoldSellerError } from './error.ts';
export {
  type CriterionEvaluation,
  type Evaluation,
  evaluate,
  type LevelEvaluation,
  type Outcome,
  type Reason,
  type Verdict,
  verdicts,
} from './evaluation.ts';
export { eventEnvelope, type ParsedEvent, parseEvent, type SellerEvent } from './event.ts';
export { compareEvents, earliest } from './event-order.ts';
export { exclusionReasons } from './events/correction.ts';
export { type EventData, type EventType, eventData, eventTypes, isEventType } from './events/event-data.ts';
export { type Family, families } from './family.ts';
export { sellerId } from './field.ts';
export { foldStandings, nextTurn, type StandingChange, standingAfter, standingThrough } from './history.ts';
export { exclusionsOf, type Incident, incidentSchema, parseIncident } from './incident.ts';
export { type Instant, parseInstant } from './instant.ts';
export type { Evidence } from './integrity/finding.ts';
export { type IntegrityRules, integrityDefault, integrityRulesSchema } from './integrity/integrity-rules.ts';
export { type Proposal, type ProposedExclusion, proposalOf } from './integrity/proposal.ts';
export { type Signal, type SignalKey, signals } from './integrity/signals.ts';
export { type Happening, type Trade, type TradeEvent, type TradeRating, tradesOf } from './integrity/trade.ts';
export { signalsOf } from './integrity.ts';
export { type Cause, causes, isHeld, type LevelStanding, type LevelState, type Mark } from './level-standing.ts';
export { type Matter, type MatterKind, mattersOf, mattersOfReference, type Reference, referencesOf } from './matter.ts';
export {
  isRunning,
  keptBy,
  type Measure,
  measureNames,
  measureOfSlot,
  measures,
  type ReportableMeasure,
  reportableMeasures,
} from './measure.ts';
export {
  hasSample,
  hasWindow,
  isMetricKey,
  type MetricKey,
  measuresOf,
  metricKeys,
  metricRow,
  metrics,
  valueRange,
} from './metric.ts';
export type { MetricRow } from './metrics/metric-row.ts';
export { type Overlay, overlayOn, overlays, pausedDaysBefore } from './overlay.ts';
export { parsePolicy } from './parse-policy.ts';
export { pausedDaysMax } from './pauses.ts';
export {
  type Criterion,
  type CriterionWindow,
  criterionKey,
  type Policy,
  type PolicyLevel,
  policyInForce,
  policySchema,
  type Side,
  thresholdOf,
  windowText,
} from './policy.ts';
export type {
  ChangedRule,
  ChangedSide,
  ChangeKind,
  ChangeParams,
  ChangeValue,
  PolicyChange,
} from './policy-diff/policy-change.ts';
export { diffPolicies, noticeProblem, type PolicyDiff } from './policy-diff.ts';
export { type Profile, profileOf } from './profile.ts';
export {
  decideOn,
  nextProgrammeDay,
  type Programme,
  programmeDays,
  programmeOf,
  type SellerRecord,
  versionInForce,
  versionNumbered,
  versionOfGrace,
} from './programme.ts';
export { type Projection, type Projections, project, projectionOn } from './projection.ts';
export { badgeKey, type PublicDocument, type PublicDocuments } from './public-document.ts';
export {
  type HeldBadge,
  isPublishedBadge,
  type NoBadge,
  type PublishedBadge,
  type PublishedMetric,
  publishedBadgeVersion,
} from './published-badge.ts';
export { type Ranked, type RankItem, type RankReason, type RankRule, rank, rankRuleSchema } from './rank.ts';
export { type MetricReading, type ReadingQuestion, readMetric } from './reading.ts';
export { readingsOf } from './readings-of.ts';
export type { Rejection, RejectionCode } from './rejection.ts';
export { isInScope } from './scope.ts';
export { groupByReference, settle, settleReference, withoutWithdrawn } from './settle.ts';
export {
  type Settlement,
  type SettlementRules,
  settlementDefault,
  settlementRules,
  settlementSchema,
} from './settlement.ts';
export type { OrderPromises } from './settling/order-promises.ts';
export { orderStory } from './settling/order-story.ts';
export { type OrderVerdicts, orderVerdicts } from './settling/order-verdicts.ts';
export type { GroupCounts } from './simulating/group-counts.ts';
export {
  type Blocked,
  type SimulatedSeller,
  type Simulation,
  type SimulationQuestion,
  simulate,
} from './simulation.ts';
export { heldLevel, nextStanding, type Standing, shownLevel, standingOn } from './standing.ts';
export {
  addEntries,
  type CellKey,
  cellKey,
  columnOf,
  columnOfCell,
  dayOfCell,
  mergeTallies,
  type Tally,
  type TallyCell,
  tallyOf,
} from './tally.ts';
export {
  addCell,
  addDated,
  addPart,
  addRunning,
  clearSums,
  type Span,
  spanOf,
  sumTally,
  type WindowLength,
  type WindowShape,
  type WindowSums,
  wantsParts,
  windowSums,
} from './window.ts';
