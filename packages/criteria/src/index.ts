export { badgeOf } from './badge.ts';
export { decisionDays, isDecisionDay } from './cadence.ts';
export { type CompiledPolicy, compilePolicy, type ReadingPlan } from './compiled-policy.ts';
export { type Day, dateOfDay, firstDayOfMonth, formatDay, monthOfDay, parseDay, requireDay } from './day.ts';
export { type Decision, decide, type LevelOutcome } from './decision.ts';
export type { Entry } from './entry.ts';
export { type ErrorCode, GoldSellerError } from './error.ts';
export {
  type CriterionEvaluation,
  type Evaluation,
  evaluate,
  type LevelEvaluation,
  type Outcome,
  readingsOf,
  type Verdict,
} from './evaluation.ts';
export { eventEnvelope, type ParsedEvent, parseEvent, type SellerEvent } from './event.ts';
export { type EventData, type EventType, eventData, eventTypes, isEventType } from './events/event-data.ts';
export { sellerId } from './field.ts';
export { type Instant, parseInstant } from './instant.ts';
export { type Matter, type MatterKind, mattersOf, mattersOfReference, type Reference, referencesOf } from './matter.ts';
export { isRunning, type Measure, measureOfSlot, measures } from './measure.ts';
export {
  isMetricKey,
  type MetricKey,
  type MetricReading,
  metricKeys,
  metricRow,
  metrics,
  readMetric,
} from './metric.ts';
export type { MetricRow } from './metrics/metric-row.ts';
export { parsePolicy } from './parse-policy.ts';
export { type Criterion, type Policy, type PolicyLevel, policyInForce, policySchema, type Side } from './policy.ts';
export { badgeKey, type PublicDocument, type PublicDocuments } from './public-document.ts';
export {
  type HeldBadge,
  isPublishedBadge,
  type NoBadge,
  type PublishedBadge,
  type PublishedMetric,
  publishedBadgeVersion,
} from './published-badge.ts';
export type { Rejection, RejectionCode } from './rejection.ts';
export { settle, settleReference, withoutWithdrawn } from './settle.ts';
export { type Settlement, type SettlementRules, settlementDefault, settlementRules } from './settlement.ts';
export { compareEvents, earliest } from './settling/order-story.ts';
export { heldLevel, isHeld, type LevelStanding, nextStanding, type Standing } from './standing.ts';
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
  addBuyer,
  addCell,
  addRunning,
  clearSums,
  type Span,
  spanOf,
  sumTally,
  type WindowShape,
  type WindowSums,
  windowSums,
} from './window.ts';
