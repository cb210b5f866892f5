export type { DecideResult } from './decide-result.ts';
export type { ExplainedMatter, ExplainedReading, Explanation } from './explanation.ts';
export type { IngestOutcome } from './ingest-outcome.ts';
export { type Ledger, type LedgerOptions, openLedger, type Progress } from './ledger.ts';
export type { AdviceAsked, SellerAdvice } from './reading/read-advice.ts';
export type { MetricFigure } from './reading/read-metrics.ts';
export type { ListedSeller, SellerPage } from './reading/read-sellers.ts';
export type { LedgerStatus, StandingCount } from './reading/read-status.ts';
export type { PolicyTrial, PolicyTrialResult } from './reading/simulate-policy.ts';
