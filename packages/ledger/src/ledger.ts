import {
  type Day,
  type Policy,
  type PublicDocuments,
  type SellerEvent,
  type Settlement,
  settlementRules,
} from '@gold-seller/criteria';
import { isAddress } from './database-address.ts';
import type { DecideResult } from './decide-result.ts';
import { doctor } from './doctor/doctor.ts';
import type { Finding } from './doctor/finding.ts';
import type { Explanation } from './explanation.ts';
import type { IngestOutcome } from './ingest-outcome.ts';
import { shelfReader } from './policy-shelf.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { type AdviceAsked, readAdvice, type SellerAdvice } from './reading/read-advice.ts';
import { readCounts } from './reading/read-counts.ts';
import { readExplanation } from './reading/read-explanation.ts';
import { readExport } from './reading/read-export.ts';
import { type MetricFigure, readMetrics } from './reading/read-metrics.ts';
import { readRejected } from './reading/read-rejected.ts';
import { readSellers, type SellerPage } from './reading/read-sellers.ts';
import { type LedgerStatus, readStatus } from './reading/read-status.ts';
import { type PolicyTrial, type PolicyTrialResult, simulatePolicy } from './reading/simulate-policy.ts';
import type { DroppedLines, RejectedLine, RejectedPage } from './rejected-line.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import { ledgerTelemetry } from './telemetry/ledger-telemetry.ts';

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
  /**
   * Keeps lines that were not taken in, for the operator to see and resend: the last 10,000, each until 30 days after it
   * last came. One that is there already is counted on.
   */
  reject(lines: readonly RejectedLine[]): Promise<void>;
  /** The lines kept, in the order in which they first came, after the one of a number. */
  rejected(page: { readonly limit: number; readonly after?: number }): Promise<RejectedPage>;
  /** Lets go of kept lines: of these numbers, all, or those whose 30 days are over. Returns how many. */
  dropRejected(which: DroppedLines): Promise<number>;
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
  /** Checks everything that has to be true of a ledger; what is wrong, worst first. Changes nothing. */
  doctor(): AsyncGenerator<Finding>;
  /** The canonical export, line by line. */
  exportLines(): AsyncGenerator<string>;
  /**
   * Copies it, as it is at one instant, to a new file, while it is read and written; `restoreLedger` brings it back. Throws
   * `option_invalid` where the file is there or the ledger is in PostgreSQL, `ledger_unusable` where it cannot be written.
   */
  backup(path: string, onProgress?: Progress): Promise<void>;
  close(): Promise<void>;
}

export interface LedgerOptions {
  /**
   * Where it is kept: the path of a SQLite file, made with its folder where it is not there, or the address of a
   * PostgreSQL database, `postgres://…`.
   */
  readonly database: string;
  /** The settlement wanted. Throws `settlement_differs` where the ledger has events settled by another. */
  readonly settlement?: Settlement;
  readonly now: () => number;
}

/** Opens a ledger. Throws `ledger_unusable` where that cannot be done. */
export async function openLedger({ database, settlement: wanted, now }: LedgerOptions): Promise<Ledger> {
  const open = isAddress(database) ? openPostgres : openSqlite;
  const telemetry = ledgerTelemetry();
  const backend = await open(database, { settlement: wanted, now, onDrained: telemetry.onDrained });
  const { settlement, kysely, documents } = backend;
  const writer = telemetry.observed(backend.writer);
  const stopWatching = telemetry.watch(() => readCounts(kysely));
  const rules = settlementRules(settlement);
  const readShelf = shelfReader();
  return {
    settlement,
    ingest: (events) => writer.ingest(events),
    publish: (policy) => writer.publish(policy, now()),
    decide: (programme, day, onProgress = () => {}) => writer.decide(programme, day, now(), onProgress),
    rebuild: (onProgress = () => {}) => writer.rebuild(onProgress),
    reject: (lines) => writer.reject(lines, now()),
    rejected: (page) => readRejected(kysely, page, now()),
    dropRejected: (which) => writer.dropRejected(which, now()),
    documents,
    status: () => readStatus(kysely),
    sellers: (page) => readSellers(kysely, page),
    metrics: (day, windowDays) => readMetrics(kysely, day, windowDays),
    explain: (seller, onDay, programme) => readExplanation(kysely, readShelf, rules, { seller, onDay, programme }),
    simulate: (trial) => simulatePolicy(kysely, readShelf, trial),
    advise: async (seller, asked = {}) => readAdvice(kysely, readShelf, seller, rules.dayOf(now()), asked),
    // What is kept is looked at, not what this process remembers of it.
    doctor: () => doctor(kysely, shelfReader(), { rules, now: now() }),
    exportLines: () => readExport(kysely),
    backup: (path, onProgress = () => {}) => backend.backup(path, onProgress),
    close: once(() => {
      stopWatching();
      return backend.close();
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
