import type { Day, ErrorCode, Incident, Policy, SellerEvent, Settlement } from '@gold-seller/criteria';
import type { DecideResult } from '../deciding/decide-result.ts';
import type { RunKey } from '../deciding/run-log.ts';
import type { DeskName } from '../desk/desk-work.ts';
import type { Drained } from '../drained.ts';
import type { BuyerErased } from '../erasing/erase-buyer.ts';
import type { SellerErased } from '../erasing/erase-seller.ts';
import type { IncidentSpread } from '../incidents/spread-incident.ts';
import type { IngestOutcome } from '../ingest-outcome.ts';
import type { RunAsked } from '../ledger-writing.ts';
import type { DroppedLines, RejectedLine } from '../rejected-line.ts';
import type { Sealed } from '../sealing/seal-ledger.ts';

/** What the writer is started with. */
export interface WriterOptions {
  readonly path: string;
  /** The settlement wanted; without one, the ledger's own or the default. */
  readonly settlement: Settlement | undefined;
}

/** Everything the writer can be asked for: the arguments and the answer of each call. */
export interface WriterCalls {
  open: { readonly argument: WriterOptions & { readonly now: number }; readonly answer: Settlement };
  ingest: {
    readonly argument: { readonly events: readonly SellerEvent[]; readonly now: number };
    readonly answer: readonly IngestOutcome[];
  };
  publish: { readonly argument: { readonly policy: Policy; readonly now: number }; readonly answer: null };
  decide: { readonly argument: RunAsked; readonly answer: DecideResult };
  discard: { readonly argument: { readonly run: RunKey; readonly now: number }; readonly answer: null };
  beginDay: {
    readonly argument: { readonly day: Day; readonly now: number };
    readonly answer: { readonly sellers: number };
  };
  catchUp: { readonly argument: { readonly now: number }; readonly answer: null };
  declareIncident: {
    readonly argument: { readonly incident: Incident; readonly now: number };
    readonly answer: IncidentSpread;
  };
  withdrawIncident: {
    readonly argument: { readonly id: string; readonly now: number };
    readonly answer: IncidentSpread;
  };
  rebuild: { readonly argument: null; readonly answer: { readonly sellers: number } };
  reject: {
    readonly argument: { readonly lines: readonly RejectedLine[]; readonly now: number };
    readonly answer: null;
  };
  dropRejected: { readonly argument: { readonly which: DroppedLines; readonly now: number }; readonly answer: number };
  eraseBuyer: {
    readonly argument: { readonly buyer: string; readonly now: number };
    readonly answer: BuyerErased;
  };
  eraseSeller: {
    readonly argument: { readonly seller: string; readonly now: number };
    readonly answer: SellerErased;
  };
  seal: { readonly argument: { readonly day: Day; readonly now: number }; readonly answer: Sealed };
  atDesk: {
    readonly argument: { readonly name: DeskName; readonly argument: unknown; readonly now: number };
    readonly answer: unknown;
  };
  close: { readonly argument: null; readonly answer: null };
}

export type WriterCall = {
  [Name in keyof WriterCalls]: {
    readonly number: number;
    readonly name: Name;
    readonly argument: WriterCalls[Name]['argument'];
  };
}[keyof WriterCalls];

/** What the writer says: how far a call is, the documents it wrote, its answer, or the error it ended with. */
export type WriterMessage =
  | { readonly number: number; readonly progress: number }
  | { readonly number: number; readonly drained: Drained }
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly error: { readonly code: ErrorCode | undefined; readonly message: string } };
