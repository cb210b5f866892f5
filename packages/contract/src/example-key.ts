import type { WireApiKey } from './wire/api-key.ts';
import type { AuditPage } from './wire/audit-page.ts';

export const keyExample: WireApiKey = {
  id: 'gs_Zm9vYmFy',
  name: 'order feed',
  scopes: ['events:write'],
  createdAt: '2018-05-01T09:00:00.000Z',
  endsAt: null,
};

export const auditExample: AuditPage = {
  entries: [
    {
      number: 2,
      at: '2018-05-02T09:00:00.000Z',
      actor: 'console (gs_aGVsbG8h)',
      action: 'revokeKey',
      target: 'gs_Zm9vYmFy',
      why: 'it was in a log',
      before: null,
      state: 'done',
      after: null,
    },
    {
      number: 1,
      at: '2018-05-01T09:00:00.000Z',
      actor: 'command line',
      action: 'createKey',
      target: 'gs_Zm9vYmFy',
      why: null,
      before: null,
      state: 'refused',
      code: 'key_conflict',
    },
  ],
  next: null,
};
