import { context, metrics, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';

/** What OpenTelemetry was told in this process. */
export interface TelemetryRecord {
  /** The spans that ended since the last time this was asked. */
  spans(): readonly ReadableSpan[];
  /** What was measured since the last time this was asked, by name. */
  measured(): Promise<ReadonlyMap<string, readonly Measured[]>>;
}

export interface Measured {
  readonly attributes: Readonly<Record<string, unknown>>;
  /** The number, or of a histogram how many there were. */
  readonly value: number;
}

/** Makes the real SDK that of this process, with exporters that keep everything in memory. */
export function recordTelemetry(): TelemetryRecord {
  const spans = new InMemorySpanExporter();
  const figures = new InMemoryMetricExporter(AggregationTemporality.DELTA);
  const reader = new PeriodicExportingMetricReader({ exporter: figures, exportIntervalMillis: 1_000_000 });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }));
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
  return {
    spans() {
      const ended = spans.getFinishedSpans().slice();
      spans.reset();
      return ended;
    },
    async measured() {
      figures.reset();
      await reader.forceFlush();
      const all = figures.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((each) => each.metrics));
      return new Map(
        all.map(({ descriptor: { name }, dataPoints }) => [
          name,
          dataPoints.map(({ attributes, value }) => ({
            attributes,
            value: typeof value === 'number' ? value : value.count,
          })),
        ]),
      );
    },
  };
}
