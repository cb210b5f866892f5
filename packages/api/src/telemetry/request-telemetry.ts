import {
  type Attributes,
  context,
  type Histogram,
  metrics,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { HonoRequest } from 'hono';
import type { Around } from '../around.ts';

/**
 * Measures every request of an app, by the semantic conventions for HTTP: a span under the caller's own, and how long it
 * took until the answer began. For whatever OpenTelemetry SDK the process has by now; without one it does nothing. Of an
 * address only the route is told.
 */
export function requestTelemetry(): Around {
  const tracer = trace.getTracer(scope);
  const duration = metrics.getMeter(scope).createHistogram('http.server.request.duration', {
    unit: 's',
    description: 'Duration of HTTP server requests',
    advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] },
  });
  return (c, route, answer) => {
    const started = performance.now();
    const method = knownMethods.has(c.req.method) ? c.req.method : '_OTHER';
    const scheme = c.req.url.startsWith('https:') ? 'https' : 'http';
    const attributes = { 'http.request.method': method, 'url.scheme': scheme };
    const caller = propagation.extract(context.active(), c.req, headersGetter);
    return tracer.startActiveSpan(method, { kind: SpanKind.SERVER, attributes }, caller, async (span) => {
      const response = await answer();
      const seconds = (performance.now() - started) / 1000;
      tell(span, duration, seconds, { ...attributes, ...attributesOf(response, route()) });
      return response;
    });
  };
}

const scope = '@gold-seller/api';

/** Others would give whoever sends them a time series each. */
const knownMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']);

/** Headers are only made where a propagator asks for them: on Node that costs more than the answer of a badge. */
const headersGetter = {
  keys: (request: HonoRequest) => Object.keys(request.header()),
  get: (request: HonoRequest, key: string) => request.header(key),
};

function attributesOf({ status }: Response, route: string | undefined): Attributes {
  return {
    'http.response.status_code': status,
    ...(route === undefined ? {} : { 'http.route': route }),
    ...(status < 500 ? {} : { 'error.type': String(status) }),
  };
}

function tell(span: Span, duration: Histogram, seconds: number, attributes: Attributes): void {
  const route = attributes['http.route'];
  if (route !== undefined) span.updateName(`${attributes['http.request.method']} ${route}`);
  if (attributes['error.type'] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttributes(attributes).end();
  duration.record(seconds, attributes);
}
