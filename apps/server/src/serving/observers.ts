import { requestTelemetry } from '@gold-seller/api/telemetry';
import { requestLog } from './request-log.ts';
import type { ServerOptions } from './server-app.ts';
import type { Logger } from './server-log.ts';

/** What tells of a server’s requests, in a log and to OpenTelemetry. */
export function observers(log: Logger): Pick<ServerOptions, 'middleware' | 'report' | 'onIngested'> {
  return {
    middleware: [requestTelemetry(), requestLog(log)],
    report: (err) => log.error({ err }, 'failed'),
    onIngested: (counts) => log.info({ ...counts }, 'ingest'),
  };
}
