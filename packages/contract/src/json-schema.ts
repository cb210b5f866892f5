import * as z from 'zod/mini';
import { apiKey } from './wire/api-key.ts';
import { auditPage } from './wire/audit-page.ts';
import { badgeList } from './wire/badge-list.ts';
import { event } from './wire/event.ts';
import { health } from './wire/health.ts';
import { ingestReport } from './wire/ingest-report.ts';
import { problemDocument } from './wire/problem-document.ts';
import { publishedBadge, publishedMetric } from './wire/published-badge.ts';
import { publishedHistory } from './wire/published-history.ts';
import { policyList, publishedPolicy, publishedPolicyDiff } from './wire/published-policy.ts';

/** The schemas that have a name in `openapi.json`; everything else is written where it is used. */
const named: Readonly<Record<string, z.ZodMiniType>> = {
  ApiKey: apiKey,
  AuditPage: auditPage,
  BadgeList: badgeList,
  Event: event,
  Health: health,
  IngestReport: ingestReport,
  PolicyList: policyList,
  Problem: problemDocument,
  PublishedBadge: publishedBadge,
  PublishedHistory: publishedHistory,
  PublishedMetric: publishedMetric,
  PublishedPolicy: publishedPolicy,
  PublishedPolicyDiff: publishedPolicyDiff,
};

const here = 'here';

/** The named schemas as JSON Schema; they refer to each other. */
export function componentSchemas(): Record<string, unknown> {
  return converted(named);
}

/** A schema as JSON Schema; what it holds of the named ones is referred to. */
export function schemaObject(schema: z.ZodMiniType): unknown {
  const name = Object.keys(named).find((each) => named[each] === schema);
  return name === undefined ? converted({ ...named, [here]: schema })[here] : { $ref: uri(name) };
}

/** Read as input: a reader must put up with fields it does not know. */
function converted(schemas: Readonly<Record<string, z.ZodMiniType>>): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const entries = Object.entries(z.toJSONSchema(registry, { uri, io: 'input' }).schemas);
  return Object.fromEntries(entries.map(([name, { $schema: _dialect, $id: _id, ...rest }]) => [name, rest]));
}

function uri(name: string): string {
  return `#/components/schemas/${name}`;
}
