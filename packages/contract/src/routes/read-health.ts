import { operations } from '../operations.ts';
import type { Route } from '../route.ts';
import { health } from '../wire/health.ts';

export const readHealth = {
  ...operations.readHealth,
  summary: 'Whether the server is up',
  responses: [
    {
      status: 200,
      description: 'It is',
      content: { type: 'application/json', schema: health, examples: { ok: { status: 'ok' } } },
    },
  ],
} as const satisfies Route;
