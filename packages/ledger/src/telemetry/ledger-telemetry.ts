import { formatDay, GoldSellerError } from '@gold-seller/criteria';
import { type Attributes, metrics, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import type { OnDrained } from '../drained.ts';
import type { LedgerBackend } from '../ledger-backend.ts';
import { type LedgerCounts, ledgerInstruments } from './ledger-instruments.ts';

/** Spans and metrics of one ledger, for whatever OpenTelemetry SDK the process has when it is opened; without one, nothing. */
export interface LedgerTelemetry {
  readonly onDrained: OnDrained;
  /** A writer whose every call is measured. */
  observed(writer: LedgerBackend['writer']): LedgerBackend['writer'];
  /** Offers what can be counted at any time, until the answer is called. */
  watch(read: () => Promise<LedgerCounts>): () => void;
}

export function ledgerTelemetry(): LedgerTelemetry {
  const tracer = trace.getTracer(scope);
  const { events, decisions, documents, ingestDuration, watch } = ledgerInstruments(metrics.getMeter(scope));
  return {
    watch,
    onDrained({ documents: written, startedAt, endedAt }) {
      const attributes = { 'gold_seller.documents': written };
      tracer.startSpan('gold_seller.drain', { startTime: startedAt, attributes }).end(endedAt);
      documents.add(written);
    },
    observed: (writer) => ({
      ...writer,
      ingest: (batch, now) =>
        inSpan(tracer, 'gold_seller.ingest', { 'gold_seller.events': batch.length }, async (found) => {
          const started = performance.now();
          const outcomes = await writer.ingest(batch, now);
          ingestDuration.record((performance.now() - started) / 1000);
          const counts = { accepted: 0, duplicate: 0, conflict: 0, matter_sealed: 0, seller_erased: 0 };
          for (const outcome of outcomes) counts[outcome]++;
          for (const [outcome, count] of Object.entries(counts)) {
            if (count > 0) events.add(count, { 'gold_seller.outcome': outcome });
            found({ [`gold_seller.${outcome}`]: count });
          }
          return outcomes;
        }),
      decide: (asked, onProgress) => {
        const { programme, day } = asked;
        const about = { 'gold_seller.programme': programme, 'gold_seller.day': formatDay(day) };
        return inSpan(tracer, 'gold_seller.decide', about, async (found) => {
          const result = await writer.decide(asked, onProgress);
          found({ 'gold_seller.state': result.state });
          if (result.state === 'needs_approval') return result;
          decisions.add(result.decided, { 'gold_seller.programme': programme });
          found({ 'gold_seller.decided': result.decided, 'gold_seller.skipped': result.skipped });
          return result;
        });
      },
      rebuild: (onProgress) =>
        inSpan(tracer, 'gold_seller.rebuild', {}, async (found) => {
          const result = await writer.rebuild(onProgress);
          found({ 'gold_seller.sellers': result.sellers });
          return result;
        }),
      async reject(lines, now) {
        await writer.reject(lines, now);
        // A conflict came as an event, and was counted then.
        const rejected = lines.filter(({ code }) => code !== 'event_conflict').length;
        if (rejected > 0) events.add(rejected, { 'gold_seller.outcome': 'rejected' });
      },
    }),
  };
}

const scope = '@gold-seller/ledger';

/** Runs work in a span. Of an error only the code is told: its words may name who should not be named. */
function inSpan<T>(
  tracer: Tracer,
  name: string,
  attributes: Attributes,
  work: (found: (attributes: Attributes) => void) => Promise<T>,
): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work((found) => span.setAttributes(found));
    } catch (error) {
      span.setAttribute('error.type', error instanceof GoldSellerError ? error.code : 'internal');
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
