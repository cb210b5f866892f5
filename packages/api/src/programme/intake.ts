import type { IngestReport } from '@gold-seller/contract';
import type { Instant, SellerEvent } from '@gold-seller/criteria';
import type { Report } from '../problem-response.ts';
import type { IngestOutcome } from './ingest-outcome.ts';
import type { Reject } from './rejected-line.ts';

/** Keeps events for good and says what became of each, in their order. Calls may overlap; they take effect in order. */
export type Ingest = (events: readonly SellerEvent[]) => Promise<readonly IngestOutcome[]>;

/** Told what became of the events of one request, well or broken off. */
export type OnIngested = (counts: Readonly<IngestReport['counts']>) => void;

/** What taking events in needs of the world around it. */
export interface Intake {
  readonly ingest: Ingest;
  readonly reject: Reject;
  readonly now: () => Instant;
  readonly report: Report | undefined;
  readonly onIngested: OnIngested;
}
