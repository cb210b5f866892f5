import type { ParsedEvent, SellerEvent } from '@gold-seller/criteria';
import type { IngestOutcome, Ledger } from '@gold-seller/ledger';

/** What became of a stream of events. */
export interface IngestCounts {
  accepted: number;
  duplicate: number;
  conflict: number;
  rejected: number;
}

/** One item of the stream: its place for a person, like `line 7`, and the event, or why there is none. */
export interface StreamItem {
  readonly place: string;
  readonly parsed: ParsedEvent;
}

export interface IngestStreamOptions {
  /** Called for every item that was not kept. */
  readonly onRefused: (place: string, code: string, reason: string) => void;
  readonly onProgress: (counts: IngestCounts) => void;
}

const batchSize = 10_000;
const inFlightMax = 2;

/** Ingests a stream of checked events in batches; one batch is gathered while the one before is written. */
export async function ingestStream(
  ledger: Pick<Ledger, 'ingest'>,
  items: AsyncIterable<StreamItem> | Iterable<StreamItem>,
  { onRefused, onProgress }: IngestStreamOptions,
): Promise<IngestCounts> {
  const counts: IngestCounts = { accepted: 0, duplicate: 0, conflict: 0, rejected: 0 };
  const inFlight: Promise<void>[] = [];
  let batch: Checked[] = [];
  const send = async () => {
    inFlight.push(ingestBatch(ledger, batch, counts, onRefused));
    batch = [];
    if (inFlight.length >= inFlightMax) await inFlight.shift();
    onProgress(counts);
  };
  for await (const { place, parsed } of items) {
    if (parsed.ok) batch.push({ place, event: parsed.event });
    else refuse(counts, onRefused, place, parsed.rejection.code, parsed.rejection.reason);
    if (batch.length >= batchSize) await send();
  }
  await send();
  await Promise.all(inFlight);
  return counts;
}

interface Checked {
  readonly place: string;
  readonly event: SellerEvent;
}

async function ingestBatch(
  ledger: Pick<Ledger, 'ingest'>,
  batch: readonly Checked[],
  counts: IngestCounts,
  onRefused: IngestStreamOptions['onRefused'],
): Promise<void> {
  const outcomes: readonly IngestOutcome[] = await ledger.ingest(batch.map(({ event }) => event));
  for (const [index, outcome] of outcomes.entries()) {
    const item = batch[index];
    if (outcome === 'accepted' || outcome === 'duplicate') counts[outcome]++;
    else if (outcome === 'conflict') {
      counts.conflict++;
      const reason = `the event "${item?.event.id}" is there already with another content`;
      onRefused(item?.place ?? '', 'event_conflict', reason);
    } else refuse(counts, onRefused, item?.place ?? '', outcome, refusals[outcome]);
  }
}

const refusals: Readonly<Record<Exclude<IngestOutcome, 'accepted' | 'duplicate' | 'conflict'>, string>> = {
  matter_sealed: 'what the event is about ended long ago and is sealed',
  seller_erased: 'the seller was erased',
};

function refuse(
  counts: IngestCounts,
  onRefused: IngestStreamOptions['onRefused'],
  place: string,
  code: string,
  reason: string,
): void {
  counts.rejected++;
  onRefused(place, code, reason);
}
