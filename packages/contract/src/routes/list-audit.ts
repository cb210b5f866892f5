import { auditExample } from '../example-key.ts';
import { operations } from '../operations.ts';
import type { Route } from '../route.ts';
import { auditPage, auditQuery } from '../wire/audit-page.ts';

export const listAudit = {
  ...operations.listAudit,
  summary: 'Who asked for which change',
  description: 'The newest first: who, what, to what, why, how it was before and after, or why it was refused.',
  query: auditQuery,
  responses: [
    {
      status: 200,
      description: 'A page of the log',
      content: { type: 'application/json', schema: auditPage, examples: { page: auditExample } },
    },
  ],
} as const satisfies Route;
