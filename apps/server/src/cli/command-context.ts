import type { Streams } from './streams.ts';

/** What every command works with. */
export interface CommandContext {
  readonly streams: Streams;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => number;
}
