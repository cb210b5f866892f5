import type { ProblemCode } from './problem.ts';

// Without schemas, so that what runs at the edge can mount its routes and load nothing of zod.

/** Where an operation is mounted, who may call it and how it can fail. */
export interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  /** With its parameters in braces, like `/v1/badges/{seller}`. */
  readonly path: string;
  readonly audience: Audience;
  /** Every one of them is needed; empty where no key is. */
  readonly scopes: readonly Scope[];
  readonly errors: readonly ProblemCode[];
}

/** `public`: everybody, from any page, cacheable. `operator`: a key with scopes. `server`: whoever runs the server. */
export type Audience = 'public' | 'operator' | 'server';

/** What a key may do. */
export const scopes = ['events:write', 'keys:read', 'keys:write', 'audit:read'] as const;

export type Scope = (typeof scopes)[number];
