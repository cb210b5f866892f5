import type { BatchObservableCallback, Counter, Histogram, Meter } from '@opentelemetry/api';

/** What is measured of a ledger. */
export interface LedgerInstruments {
  readonly events: Counter;
  readonly decisions: Counter;
  readonly documents: Counter;
  readonly ingestDuration: Histogram;
  watch(read: () => Promise<LedgerCounts>): () => void;
}

/** What there is at an instant. */
export interface LedgerCounts {
  readonly outbox: number;
  readonly rejectedLines: number;
}

export function ledgerInstruments(meter: Meter): LedgerInstruments {
  const outbox = meter.createObservableGauge('gold_seller.ledger.outbox', {
    unit: '{seller}',
    description: 'Sellers whose public document waits to be written',
  });
  const rejectedLines = meter.createObservableGauge('gold_seller.ledger.rejected_lines', {
    unit: '{line}',
    description: 'Lines that were not taken in and are kept',
  });
  return {
    events: meter.createCounter('gold_seller.ledger.events', {
      unit: '{event}',
      description: 'Events by what became of them',
    }),
    decisions: meter.createCounter('gold_seller.ledger.decisions', {
      unit: '{decision}',
      description: 'Decisions made',
    }),
    documents: meter.createCounter('gold_seller.ledger.documents', {
      unit: '{document}',
      description: 'Public documents brought up to date after a change',
    }),
    ingestDuration: meter.createHistogram('gold_seller.ledger.ingest.duration', {
      unit: 's',
      description: 'How long a batch of events took until it was kept',
      advice: { explicitBucketBoundaries: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] },
    }),
    watch(read) {
      const observe: BatchObservableCallback = async (result) => {
        const found = await read();
        result.observe(outbox, found.outbox);
        result.observe(rejectedLines, found.rejectedLines);
      };
      meter.addBatchObservableCallback(observe, [outbox, rejectedLines]);
      return () => meter.removeBatchObservableCallback(observe, [outbox, rejectedLines]);
    },
  };
}
