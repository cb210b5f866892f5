import type { LineCode } from '@gold-seller/contract';
import type { IngestOutcome } from './ingest-outcome.ts';

/** Why an event was not taken, from the ledger's word on it; nothing where it is there. */
export function refusalOf(outcome: IngestOutcome): Refusal | undefined {
  return outcome === 'accepted' || outcome === 'duplicate' ? undefined : refusals[outcome];
}

export interface Refusal {
  readonly code: LineCode;
  /** The field it lies in. */
  readonly path: string;
  readonly reason: string;
}

const refusals: Readonly<Record<Exclude<IngestOutcome, 'accepted' | 'duplicate'>, Refusal>> = {
  conflict: {
    code: 'event_conflict',
    path: 'id',
    reason: 'another event with this seller, source and id is there with other content',
  },
  matter_sealed: {
    code: 'matter_sealed',
    path: 'data',
    reason: 'what the event is about ended long ago and is sealed',
  },
  seller_erased: { code: 'seller_erased', path: 'subject', reason: 'the seller was erased' },
};
