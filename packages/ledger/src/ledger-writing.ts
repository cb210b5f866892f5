import type { Day, Incident, Policy, SellerEvent } from '@gold-seller/criteria';
import type { DecideResult } from './deciding/decide-result.ts';
import type { RunKey } from './deciding/run-log.ts';
import type { AtDesk } from './desk/desk-work.ts';
import type { BuyerErased } from './erasing/erase-buyer.ts';
import type { SellerErased } from './erasing/erase-seller.ts';
import type { IncidentSpread } from './incidents/spread-incident.ts';
import type { IngestOutcome } from './ingest-outcome.ts';
import type { DroppedLines, RejectedLine } from './rejected-line.ts';
import type { Sealed } from './sealing/seal-ledger.ts';

type Progress = (share: number) => void;

/** A run asked for, and whether this approves what was stopped. */
export interface RunAsked extends RunKey {
  readonly now: number;
  readonly approves: boolean;
}

/** Everything that changes a ledger, whatever it is kept in. */
export interface LedgerWriting {
  ingest(events: readonly SellerEvent[], now: number): Promise<readonly IngestOutcome[]>;
  publish(policy: Policy, now: number): Promise<void>;
  decide(asked: RunAsked, onProgress: Progress): Promise<DecideResult>;
  /** Notes that a stopped run is not to be. */
  discard(run: RunKey, now: number): Promise<void>;
  /** Lets time pass up to a day. */
  beginDay(day: Day, now: number): Promise<{ readonly sellers: number }>;
  /** Reviews what has changed under past decisions, and writes the public documents that are due. */
  catchUp(now: number): Promise<void>;
  /** Leaves out of every record what fell due while an incident lasted. */
  declareIncident(incident: Incident, now: number, onProgress: Progress): Promise<IncidentSpread>;
  /** Lets all of that count again. */
  withdrawIncident(id: string, now: number, onProgress: Progress): Promise<IncidentSpread>;
  rebuild(onProgress: Progress): Promise<{ readonly sellers: number }>;
  reject(lines: readonly RejectedLine[], now: number): Promise<void>;
  dropRejected(which: DroppedLines, now: number): Promise<number>;
  /** Writes what the operator's desk keeps. */
  readonly atDesk: AtDesk;
  seal(day: Day, now: number, onProgress: Progress): Promise<Sealed>;
  eraseBuyer(buyer: string, now: number, onProgress: Progress): Promise<BuyerErased>;
  eraseSeller(seller: string, now: number): Promise<SellerErased>;
}
