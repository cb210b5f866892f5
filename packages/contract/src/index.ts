export { type Audience, type Operation, type Scope, scopes } from './operation.ts';
export { operatorOperations } from './operations/operator-operations.ts';
export { publicOperations } from './operations/public-operations.ts';
export { type OperationId, operations } from './operations.ts';
export {
  isProblemCode,
  type LineCode,
  lineCodes,
  type ProblemCode,
  type ProblemRow,
  problemCodes,
  problems,
  problemType,
} from './problem.ts';
export type { Answer, Content, Fields, Route } from './route.ts';
export { imageSizes } from './routes/read-badge-image.ts';
export { routes } from './routes.ts';
export {
  type ApiKeyList,
  apiKey,
  apiKeyList,
  type MadeApiKey,
  madeApiKey,
  newApiKey,
  reasonGiven,
  rotatedApiKey,
  type WireApiKey,
} from './wire/api-key.ts';
export { type AuditPage, auditPage } from './wire/audit-page.ts';
export { badgeList } from './wire/badge-list.ts';
export { event } from './wire/event.ts';
export { type Health, health } from './wire/health.ts';
export { type IngestLine, type IngestReport, ingestLine, ingestReport } from './wire/ingest-report.ts';
export { type ProblemDocument, problemDocument } from './wire/problem-document.ts';
export { publishedBadge, publishedMetric } from './wire/published-badge.ts';
export { publishedHistory } from './wire/published-history.ts';
export { policyList, publishedPolicy, publishedPolicyDiff } from './wire/published-policy.ts';
