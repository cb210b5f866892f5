export type { DecideResult } from './decide-result.ts';
export type { ExplainedMatter, ExplainedReading, Explanation } from './explanation.ts';
export type { IngestOutcome } from './ingest-outcome.ts';
export { type Ledger, type LedgerOptions, openLedger, type Progress } from './ledger.ts';
export type { AdviceAsked, SellerAdvice } from './sqlite/read-advice.ts';
export type { MetricFigure } from './sqlite/read-metrics.ts';
export type { ListedSeller, SellerPage } from './sqlite/read-sellers.ts';
export type { LedgerStatus, StandingCount } from './sqlite/read-status.ts';
export type { PolicyTrial, PolicyTrialResult } from './sqlite/simulate-policy.ts';
