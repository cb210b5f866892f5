import type { PublicDocuments, Settlement } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import type { OnDrained } from './drained.ts';
import type { LedgerWriting } from './ledger-writing.ts';
import type { Schema } from './schema.ts';

/** An opened database, as a ledger works on it. */
export interface LedgerBackend {
  readonly settlement: Settlement;
  readonly writer: LedgerWriting;
  /** For reading. */
  readonly kysely: Kysely<Schema>;
  readonly documents: PublicDocuments;
  /** Fails where this process can write no more; left out where that heals by itself. */
  readonly health?: () => Promise<void>;
  backup(path: string, onProgress: (share: number) => void): Promise<void>;
  close(): Promise<void>;
}

/** What a ledger is opened with. */
export interface OpenOptions {
  /** The settlement wanted; without one, the ledger's own or the default. */
  readonly settlement: Settlement | undefined;
  readonly now: () => number;
  readonly onDrained: OnDrained;
}
