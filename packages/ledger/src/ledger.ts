import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  type Day,
  type Policy,
  type PublicDocuments,
  type SellerEvent,
  type Settlement,
  settlementRules,
} from '@gold-seller/criteria';
import type { DecideResult } from './decide-result.ts';
import type { Explanation } from './explanation.ts';
import type { IngestOutcome } from './ingest-outcome.ts';
import { closeDatabase, openDatabase } from './sqlite/database.ts';
import { type AdviceAsked, readAdvice, type SellerAdvice } from './sqlite/read-advice.ts';
import { readDocuments } from './sqlite/read-documents.ts';
import { readExplanation } from './sqlite/read-explanation.ts';
import { readExport } from './sqlite/read-export.ts';
import { type MetricFigure, readMetrics } from './sqlite/read-metrics.ts';
import { readSellers, type SellerPage } from './sqlite/read-sellers.ts';
import { type LedgerStatus, readStatus } from './sqlite/read-status.ts';
import { type PolicyTrial, type PolicyTrialResult, simulatePolicy } from './sqlite/simulate-policy.ts';
import { startWriter, type WriterClient } from './writer-client.ts';

export type Progress = (share: number) => void;

/** The logs, tallies, decisions and public documents of one marketplace. */
export interface Ledger {
  readonly settlement: Settlement;
  /** Appends checked events and adds what they change to the tallies, in one transaction. */
  ingest(events: readonly SellerEvent[]): Promise<readonly IngestOutcome[]>;
  /** Publishes a policy version. Throws `policy_conflict` (its number has another content), `policy_notice_short`. */
  publish(policy: Policy): Promise<void>;
  /** Decides every registered seller for a day under the version in force. Throws `policy_not_in_force`. */
  decide(programme: string, day: Day, onProgress?: Progress): Promise<DecideResult>;
  /** Drops all that is derived and makes it again from the logs. */
  rebuild(onProgress?: Progress): Promise<{ readonly sellers: number }>;
  readonly documents: PublicDocuments;
  status(): Promise<LedgerStatus>;
  sellers(page: { readonly limit: number; readonly offset: number }): Promise<SellerPage>;
  /** Every metric of every seller over the days before a day, without lag. */
  metrics(day: Day, windowDays: number): AsyncGenerator<MetricFigure>;
  /**
   * The last decision on or before a day, down to its events, in a programme (left out: the one published first). Throws
   * `seller_unknown` and `policy_unknown`.
   */
  explain(seller: string, onDay?: Day, programme?: string): Promise<Explanation | undefined>;
  /** Replays a policy over the history, beginning without a badge. Changes nothing. */
  simulate(trial: PolicyTrial): Promise<PolicyTrialResult>;
  /** What a seller can do for a decision day (left out: the next). Throws `seller_unknown`, `policy_unknown`. */
  advise(seller: string, asked?: AdviceAsked): Promise<SellerAdvice>;
  /** The canonical export, line by line. */
  exportLines(): AsyncGenerator<string>;
  close(): Promise<void>;
}

export interface LedgerOptions {
  /** The SQLite file; it and its folder are made where they are not there. */
  readonly path: string;
  /** The settlement wanted. Throws `settlement_differs` where the ledger has events settled by another. */
  readonly settlement?: Settlement;
  readonly now: () => number;
}

/** Opens a ledger on a SQLite file: one worker thread writes, this thread reads. */
export async function openLedger({ path, settlement: wanted, now }: LedgerOptions): Promise<Ledger> {
  await mkdir(dirname(path), { recursive: true });
  const writer = startWriter();
  const settlement = await opened(writer, writer.ask('open', { path, settlement: wanted, now: now() }));
  const database = openDatabase(path, { readOnly: true });
  const rules = settlementRules(settlement);
  const documents = readDocuments(database);
  /** Whoever waits for a change then reads what it made, done or broken off. */
  const changed = <T>(answer: Promise<T>) => answer.finally(documents.forget);
  return {
    settlement,
    ingest: (events) => changed(writer.ask('ingest', events)),
    publish: async (policy) => {
      await changed(writer.ask('publish', { policy, now: now() }));
    },
    decide: (programme, day, onProgress) => changed(writer.ask('decide', { programme, day, now: now() }, onProgress)),
    rebuild: (onProgress) => changed(writer.ask('rebuild', null, onProgress)),
    documents,
    status: () => readStatus(database),
    sellers: (page) => readSellers(database, page),
    metrics: (day, windowDays) => readMetrics(database, day, windowDays),
    explain: (seller, onDay, programme) => readExplanation(database, rules, seller, onDay, programme),
    simulate: (trial) => simulatePolicy(database, trial),
    advise: async (seller, asked = {}) => readAdvice(database, seller, rules.dayOf(now()), asked),
    exportLines: () => readExport(database),
    close: once(async () => {
      await closeDatabase(database);
      await writer.ask('close', null);
      await writer.stop();
    }),
  };
}

/** Runs the work at the first call; later calls wait for the same. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}

/** Stops the thread again where the ledger could not be opened. */
async function opened<T>(writer: WriterClient, opening: Promise<T>): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    await writer.stop();
    throw error;
  }
}
