// What is told of requests while they are answered; apart from the routes, since the public ones run at the edge without it.
export { type Around, inside } from './around.ts';
export { aroundAll } from './telemetry/around-all.ts';
export { requestTelemetry } from './telemetry/request-telemetry.ts';
