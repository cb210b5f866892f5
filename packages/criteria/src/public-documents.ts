// What the public is told beside badges, apart from the core: keys are the paths of the API behind `/v1/`.
export {
  type HistoryPeriod,
  historyKey,
  historyPeriods,
  type MadeDecision,
  type ProgrammeHistory,
  type PublishedHistory,
  sellerOfHistory,
} from './public-documents/published-history.ts';
export {
  type ListedPolicy,
  type PolicyList,
  type PublishedChange,
  type PublishedPolicy,
  type PublishedPolicyDiff,
  policyDiffKey,
  policyKey,
  policyListKey,
} from './public-documents/published-policy.ts';
