import { type CheckedEvent, isKept, type RejectedLine, refusedEvent } from '@gold-seller/api/event-lines';
import type { SellerEvent } from '@gold-seller/criteria';
import type { Ledger } from '@gold-seller/ledger';

/** What became of a stream of events. */
export interface IngestCounts {
  accepted: number;
  duplicate: number;
  conflict: number;
  rejected: number;
}

/** One item of the stream: its place for a person, like `line 7`, and the event, or the line that is none. */
export interface StreamItem {
  readonly place: string;
  readonly checked: CheckedEvent;
}

export interface IngestStreamOptions {
  /** Called for every item that was not taken. */
  readonly onRefused: (place: string, code: string, reason: string) => void;
  readonly onProgress: (counts: IngestCounts) => void;
}

const batchSize = 10_000;
const rejectedPerBatch = 500;
const inFlightMax = 2;

/**
 * Ingests a stream of checked events in batches, and has what is not taken kept; one batch is gathered while the one
 * before is written. Throws what broke it off once nothing is under way any more.
 */
export async function ingestStream(
  ledger: Pick<Ledger, 'ingest' | 'reject'>,
  items: AsyncIterable<StreamItem> | Iterable<StreamItem>,
  { onRefused, onProgress }: IngestStreamOptions,
): Promise<IngestCounts> {
  const counts: IngestCounts = { accepted: 0, duplicate: 0, conflict: 0, rejected: 0 };
  const inFlight: Promise<void>[] = [];
  const send = async (batch: Batch) => {
    const stored = storeBatch(ledger, batch, counts, onRefused);
    stored.catch(() => {}); // it is awaited in its turn
    inFlight.push(stored);
    if (inFlight.length >= inFlightMax) await inFlight.shift();
    onProgress(counts);
  };
  try {
    for await (const batch of batchesOf(items, counts, onRefused)) await send(batch);
    await Promise.all(inFlight);
    return counts;
  } finally {
    await Promise.allSettled(inFlight);
  }
}

/** The last one may be empty. */
async function* batchesOf(
  items: AsyncIterable<StreamItem> | Iterable<StreamItem>,
  counts: IngestCounts,
  onRefused: IngestStreamOptions['onRefused'],
): AsyncGenerator<Batch> {
  let batch: Batch = { events: [], rejected: [] };
  for await (const { place, checked } of items) {
    if (checked.ok) {
      batch.events.push({ place, event: checked.event });
    } else {
      const { rejected } = checked;
      counts.rejected++;
      onRefused(place, rejected.code, rejected.reason);
      batch.rejected.push(rejected);
    }
    if (batch.events.length < batchSize && batch.rejected.length < rejectedPerBatch) continue;
    yield batch;
    batch = { events: [], rejected: [] };
  }
  yield batch;
}

interface Batch {
  readonly events: { readonly place: string; readonly event: SellerEvent }[];
  readonly rejected: RejectedLine[];
}

async function storeBatch(
  ledger: Pick<Ledger, 'ingest' | 'reject'>,
  { events, rejected }: Batch,
  counts: IngestCounts,
  onRefused: IngestStreamOptions['onRefused'],
): Promise<void> {
  const outcomes = await ledger.ingest(events.map(({ event }) => event));
  for (const [index, { place, event }] of events.entries()) {
    const outcome = outcomes[index];
    if (outcome === undefined) throw new Error('the ledger left an event unanswered');
    const refused = refusedEvent(event, outcome);
    if (refused === undefined) {
      counts[outcome === 'accepted' ? 'accepted' : 'duplicate']++;
      continue;
    }
    counts[outcome === 'conflict' ? 'conflict' : 'rejected']++;
    onRefused(place, refused.code, refused.reason);
    if (isKept(refused)) rejected.push(refused);
  }
  if (rejected.length > 0) await ledger.reject(rejected);
}
