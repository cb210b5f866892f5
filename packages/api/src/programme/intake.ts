import type { Instant, SellerEvent } from '@gold-seller/criteria';
import type { Report } from '../problem-response.ts';

/**
 * What became of one event: `duplicate` is one that is there already word for word, `conflict` one whose identity is
 * there with other content, `matter_sealed` one about what is sealed, `seller_erased` one of a seller
 * who was erased. None of them changes anything.
 */
export type IngestOutcome = 'accepted' | 'duplicate' | 'conflict' | 'matter_sealed' | 'seller_erased';

/** Keeps events for good and says what became of each, in their order. Calls may overlap; they take effect in order. */
export type Ingest = (events: readonly SellerEvent[]) => Promise<readonly IngestOutcome[]>;

/** What taking events in needs of the world around it. */
export interface Intake {
  readonly ingest: Ingest;
  readonly now: () => Instant;
  readonly report: Report | undefined;
}
