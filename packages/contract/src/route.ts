import type * as z from 'zod/mini';
import type { Operation } from './operation.ts';

/** An operation with all that is said about it on the wire. */
export interface Route extends Operation {
  readonly summary: string;
  readonly description?: string;
  readonly params?: Fields;
  readonly query?: Fields;
  /** The media types of the request; none where there is no body. */
  readonly request?: readonly Content[];
  /** What is answered when all is well; problems follow from `errors`. */
  readonly responses: readonly Answer[];
}

/** Parameters by name. */
export type Fields = z.ZodMiniObject<Readonly<Record<string, z.ZodMiniType>>>;

/** One form of a body. */
export interface Content {
  readonly type: string;
  readonly schema: z.ZodMiniType;
  readonly examples: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly status: 200 | 201 | 304;
  readonly description: string;
  readonly content?: Content;
}
