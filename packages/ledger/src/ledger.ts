import {
  type Day,
  type Incident,
  type Policy,
  type PublicDocuments,
  type SellerEvent,
  type Settlement,
  settlementRules,
} from '@gold-seller/criteria';
import { isAddress } from './database-address.ts';
import type { DecideResult } from './deciding/decide-result.ts';
import { type AuditLog, auditLog } from './desk/audit-log.ts';
import { type KeyRing, keyRing } from './desk/key-ring.ts';
import { doctor } from './doctor/doctor.ts';
import type { Finding } from './doctor/finding.ts';
import type { BuyerErased } from './erasing/erase-buyer.ts';
import type { SellerErased } from './erasing/erase-seller.ts';
import type { Explanation } from './explanation.ts';
import { type KnownIncident, knownIncidents } from './incidents/incident-log.ts';
import type { IncidentSpread } from './incidents/spread-incident.ts';
import type { IngestOutcome } from './ingest-outcome.ts';
import type { LedgerBackend } from './ledger-backend.ts';
import { shelfReader } from './policy-shelf.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { dueRuns } from './reading/due-runs.ts';
import { historyDocument } from './reading/history-document.ts';
import { policyDocument } from './reading/policy-documents.ts';
import { type AdviceAsked, readAdvice, type SellerAdvice } from './reading/read-advice.ts';
import { readCounts } from './reading/read-counts.ts';
import { readExplanation } from './reading/read-explanation.ts';
import { readExport } from './reading/read-export.ts';
import { type MetricFigure, readMetrics } from './reading/read-metrics.ts';
import { readRejected } from './reading/read-rejected.ts';
import { readSellers, type SellerPage } from './reading/read-sellers.ts';
import { type LedgerStatus, readStatus } from './reading/read-status.ts';
import { readWarnings, type Warning } from './reading/read-warnings.ts';
import { type ReplayAsked, replaySeller } from './reading/replay-seller.ts';
import { type PolicyTrial, type PolicyTrialResult, simulatePolicy } from './reading/simulate-policy.ts';
import { withMadeDocuments } from './reading/with-made-documents.ts';
import type { DroppedLines, RejectedLine, RejectedPage } from './rejected-line.ts';
import type { Sealed } from './sealing/seal-ledger.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import { type LedgerTelemetry, ledgerTelemetry } from './telemetry/ledger-telemetry.ts';

export type Progress = (share: number) => void;

/** The logs, tallies, decisions and public documents of one marketplace. */
export interface Ledger {
  readonly settlement: Settlement;
  /** Appends checked events and adds what they change to the tallies, in one transaction. */
  ingest(events: readonly SellerEvent[]): Promise<readonly IngestOutcome[]>;
  /** Publishes a policy version. Throws `policy_conflict` (its number has another content), `policy_notice_short`. */
  publish(policy: Policy): Promise<void>;
  /**
   * Decides every registered seller for a day under the version in force, unless that would take away unusually many
   * badges or the events it rests on grew thin: then nobody is decided until `approve` says so. Called again, by anybody,
   * it goes on where it was broken off. Throws `policy_not_in_force`, `decision_day_not_in_cadence`.
   */
  decide(programme: string, day: Day, onProgress?: Progress): Promise<DecideResult>;
  /** Decides a day whose run was stopped. Throws `run_not_stopped` where none was. */
  approve(programme: string, day: Day, onProgress?: Progress): Promise<DecideResult>;
  /** Notes that a stopped run is not to be; the day stays undecided. Throws `run_not_stopped` where none was stopped. */
  discard(programme: string, day: Day): Promise<void>;
  /**
   * Lets time pass up to a day: holds, waits, reviews and probations that end between two decisions end on their day.
   * Returns how many sellers had any. What has begun stays begun: an earlier day changes nothing.
   */
  beginDay(day: Day): Promise<{ readonly sellers: number }>;
  /** The decision days of every programme that have come by a day and were neither decided nor discarded. */
  due(today: Day): Promise<readonly { readonly programme: string; readonly day: Day }[]>;
  /** Decides anew what past decisions read and has changed since, and writes the public documents that are due. */
  catchUp(): Promise<void>;
  /**
   * Leaves out of every seller's record what fell due while something outside their control lasted, for everyone to see.
   * The same again adds what has come in since; what is sealed counts as it did, and is in no count of what changed.
   * Throws `incident_invalid`, and `incident_conflict` for another one under its id.
   */
  declareIncident(incident: Incident, onProgress?: Progress): Promise<IncidentSpread>;
  /** Lets all that an incident left out count again, for good, but for what was sealed since. Throws `incident_unknown`. */
  withdrawIncident(id: string, onProgress?: Progress): Promise<IncidentSpread>;
  incidents(): Promise<readonly KnownIncident[]>;
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
  /**
   * Lets go of who a buyer was, for every seller: a number stays that is never given again, and what is still to come of
   * them has a new one; lines kept that name them go. Called again after it was broken off, it does what is left.
   */
  eraseBuyer(buyer: string, onProgress?: Progress): Promise<BuyerErased>;
  /**
   * Removes everything about a seller: log, tallies, standings, buyers, public document, and lines kept that name them.
   * Later events of theirs are not taken, nor kept. Throws `seller_unknown` where there never was one.
   */
  eraseSeller(seller: string): Promise<SellerErased>;
  /**
   * Seals matters that ended before a day: what they count stays as one balance a seller, their events go, and what is
   * still told of them is not taken. Called again after it was broken off, it does what is left. Throws `seal_too_recent`
   * for a day before which a published policy may still read, and for one less than 400 days ago.
   */
  seal(day: Day, onProgress?: Progress): Promise<Sealed>;
  readonly documents: PublicDocuments;
  /** The API keys of the operator. */
  readonly keys: KeyRing;
  /** Who asked for which change. */
  readonly audit: AuditLog;
  status(): Promise<LedgerStatus>;
  sellers(page: { readonly limit: number; readonly offset: number }): Promise<SellerPage>;
  /** Every metric of every seller over the days before a day, without lag. */
  metrics(day: Day, windowDays: number): AsyncGenerator<MetricFigure>;
  /**
   * The last decision on or before a day, down to its events, in a programme (left out: the one published first). Throws
   * `seller_unknown` and `policy_unknown`.
   */
  explain(seller: string, onDay?: Day, programme?: string): Promise<Explanation | undefined>;
  /** What would have been decided on any day with what the log said up to a `seq`. Changes nothing. Throws `seller_unknown`. */
  replay(seller: string, asked: ReplayAsked): Promise<Explanation>;
  /** What a seller was warned of: past decisions that turned out too kind, oldest first. */
  warnings(seller: string): Promise<readonly Warning[]>;
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
   * `option_invalid` where the file is there, `ledger_unusable` where it cannot be written; of a ledger in PostgreSQL it is a
   * dump, and needs `pg_dump`.
   */
  backup(path: string, onProgress?: Progress): Promise<void>;
  /** Throws `ledger_closed` where nothing can be written any more until it is opened anew. Cheap, and waits for nobody. */
  health(): Promise<void>;
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

/** Opens a ledger. Throws `ledger_unusable` where that cannot be done, and `option_invalid` where `database` is neither. */
export async function openLedger({ database, settlement: wanted, now }: LedgerOptions): Promise<Ledger> {
  const open = isAddress(database) ? openPostgres : openSqlite;
  const telemetry = ledgerTelemetry();
  const backend = await open(database, { settlement: wanted, now, onDrained: telemetry.onDrained });
  return ledgerOn(backend, now, telemetry);
}

/** The ledger on an opened database. */
export function ledgerOn(backend: LedgerBackend, now: () => number, telemetry: LedgerTelemetry): Ledger {
  const { settlement, kysely, documents } = backend;
  const writer = telemetry.observed(backend.writer);
  const stopWatching = telemetry.watch(() => readCounts(kysely));
  const rules = settlementRules(settlement);
  const readShelf = shelfReader();
  return {
    settlement,
    ingest: (events) => writer.ingest(events, now()),
    publish: (policy) => writer.publish(policy, now()),
    decide: (programme, day, onProgress = () => {}) =>
      writer.decide({ programme, day, now: now(), approves: false }, onProgress),
    approve: (programme, day, onProgress = () => {}) =>
      writer.decide({ programme, day, now: now(), approves: true }, onProgress),
    discard: (programme, day) => writer.discard({ programme, day }, now()),
    beginDay: (day) => writer.beginDay(day, now()),
    due: (today) => dueRuns(kysely, readShelf, today),
    catchUp: () => writer.catchUp(now()),
    declareIncident: (incident, onProgress = () => {}) => writer.declareIncident(incident, now(), onProgress),
    withdrawIncident: (id, onProgress = () => {}) => writer.withdrawIncident(id, now(), onProgress),
    incidents: () => knownIncidents(kysely),
    rebuild: (onProgress = () => {}) => writer.rebuild(onProgress),
    reject: (lines) => writer.reject(lines, now()),
    rejected: (page) => readRejected(kysely, page, now()),
    dropRejected: (which) => writer.dropRejected(which, now()),
    eraseBuyer: (buyer, onProgress = () => {}) => writer.eraseBuyer(buyer, now(), onProgress),
    eraseSeller: (seller) => writer.eraseSeller(seller, now()),
    seal: (day, onProgress = () => {}) => writer.seal(day, now(), onProgress),
    documents: withMadeDocuments(documents, {
      policies: (key) => policyDocument(kysely, rules.dayOf, key),
      history: (seller) => historyDocument(kysely, readShelf, rules, { seller, today: rules.dayOf(now()) }),
    }),
    keys: keyRing(kysely, writer.atDesk, now),
    audit: auditLog(kysely, writer.atDesk, now),
    status: () => readStatus(kysely),
    sellers: (page) => readSellers(kysely, page),
    metrics: (day, windowDays) => readMetrics(kysely, day, windowDays),
    explain: (seller, onDay, programme) => readExplanation(kysely, readShelf, rules, { seller, onDay, programme }),
    replay: (seller, asked) => replaySeller(kysely, readShelf, rules, seller, asked),
    warnings: (seller) => readWarnings(kysely, seller),
    simulate: (trial) => simulatePolicy(kysely, readShelf, trial),
    advise: async (seller, asked = {}) => readAdvice(kysely, readShelf, seller, rules.dayOf(now()), asked),
    // What is kept is looked at, not what this process remembers of it.
    doctor: () => doctor(kysely, shelfReader(), { rules, now: now() }),
    exportLines: () => readExport(kysely),
    backup: (path, onProgress = () => {}) => backend.backup(path, onProgress),
    health: async () => backend.health?.(),
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
