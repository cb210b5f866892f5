import type { Operation } from '../operation.ts';

/** What whoever runs the server asks. */
export const serverOperations = {
  readHealth: {
    id: 'readHealth',
    method: 'GET',
    path: '/healthz',
    audience: 'server',
    scopes: [],
    errors: ['internal', 'ledger_closed'],
  },
} as const satisfies Record<string, Operation>;
