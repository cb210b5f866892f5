import type { Scope } from '@gold-seller/contract';

/** Whoever asks for a change. */
export interface Actor {
  /** The name and id of a key, or the command line: as the audit log has it. */
  readonly actor: string;
  readonly scopes: readonly Scope[];
  readonly why: string | undefined;
}
