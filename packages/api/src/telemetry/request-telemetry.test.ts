import { context, metrics, propagation, SpanKind, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { healthApi, programmeApi } from '../programme.ts';
import { publicApi, routeUnknown } from '../public.ts';
import { aroundAll, requestTelemetry } from '../telemetry.ts';

const spans = new InMemorySpanExporter();
const figures = new InMemoryMetricExporter(AggregationTemporality.DELTA);
const reader = new PeriodicExportingMetricReader({ exporter: figures, exportIntervalMillis: 1_000_000 });
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
propagation.setGlobalPropagator(new W3CTraceContextPropagator());
trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }));
metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));

/** All of the API, badges before everything else, as a server has it. */
function server() {
  const around = requestTelemetry();
  const app = new Hono();
  app.use(aroundAll(around));
  app.route(
    '/',
    programmeApi({
      ingest: () => Promise.reject(new Error('no disk')),
      authenticate: async () => caller,
      now: () => 0,
    }),
  );
  app.route('/', healthApi());
  app.notFound(routeUnknown([]));
  const documents = { get: async () => undefined, getMany: async () => [] };
  return publicApi({ documents, around }).notFound((c) => app.fetch(c.req.raw, c.env));
}

const caller = { name: 'shop', scopes: ['events:write' as const] };
const time = '1970-01-01T00:00:00Z';
const event = {
  specversion: '1.0',
  id: 'e1',
  source: 's',
  type: 'order.delivered',
  subject: 'acme',
  time,
  data: { orderId: '1' },
};

const sending = {
  method: 'POST',
  body: JSON.stringify(event),
  headers: { Authorization: 'Bearer gs_secret', 'Content-Type': 'application/json' },
};

async function durations() {
  figures.reset();
  await reader.forceFlush();
  const [metric] = figures.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((each) => each.metrics));
  return { descriptor: metric?.descriptor, points: metric?.dataPoints.map(({ attributes }) => attributes) };
}

beforeEach(() => spans.reset());

describe('a request', () => {
  it.each([
    ['/v1/badges/acme', 'GET /v1/badges/{seller}', '/v1/badges/{seller}', 404],
    ['/v1/badges/acme.svg?size=large', 'GET /v1/badges/{seller}.svg', '/v1/badges/{seller}.svg', 200],
    ['/v1/badges?seller=acme', 'GET /v1/badges', '/v1/badges', 200],
    ['/healthz', 'GET /healthz', '/healthz', 200],
    ['/of/a/person', 'GET', undefined, 404],
  ])('for %s has a span %s, and a duration by its route', async (path, name, route, status) => {
    await durations();
    expect((await server().request(path)).status).toBe(status);
    const attributes = {
      'http.request.method': 'GET',
      'url.scheme': 'http',
      'http.response.status_code': status,
      ...(route !== undefined && { 'http.route': route }),
    };
    expect(spans.getFinishedSpans()).toMatchObject([{ name, kind: SpanKind.SERVER, attributes, status: { code: 0 } }]);
    const { descriptor, points } = await durations();
    expect(descriptor).toMatchObject({ name: 'http.server.request.duration', unit: 's' });
    expect(points).toEqual([attributes]);
  });

  it('that fails on our side is an error by its status, and what was sent is not told', async () => {
    await durations();
    expect((await server().request('/v1/events?key=gs_secret', sending)).status).toBe(500);
    const [span] = spans.getFinishedSpans();
    expect(span).toMatchObject({
      name: 'POST /v1/events',
      status: { code: 2 },
      attributes: { 'http.response.status_code': 500, 'error.type': '500' },
    });
    expect(JSON.stringify([span?.attributes, span?.events, await durations()])).not.toMatch(/gs_secret|acme|no disk/);
  });

  it('belongs to the trace of its caller', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await server().request('/healthz', { headers: { traceparent } });
    expect(spans.getFinishedSpans()).toMatchObject([{ parentSpanContext: { spanId: 'b7ad6b7169203331' } }]);
    expect(spans.getFinishedSpans()[0]?.spanContext().traceId).toBe('0af7651916cd43dd8448eb211c80319c');
  });

  it('of a method nobody knows makes no series of its own', async () => {
    await durations();
    await server().request('/healthz', { method: 'BREW' });
    expect((await durations()).points).toMatchObject([{ 'http.request.method': '_OTHER' }]);
  });
});
