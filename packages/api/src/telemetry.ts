// What is told of requests while they are answered; apart from the routes, since the public ones run at the edge without it.
export { requestTelemetry } from './telemetry/request-telemetry.ts';
export { routeOf } from './telemetry/route-of.ts';
