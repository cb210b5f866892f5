import { inside, requestTelemetry } from '@gold-seller/api/telemetry';
import { requestLog } from './request-log.ts';
import type { ServerOptions } from './server-app.ts';
import type { Logger } from './server-log.ts';

/** What tells of a server’s requests, in a log and to OpenTelemetry. */
export function observers(log: Logger): Pick<ServerOptions, 'around' | 'report' | 'onIngested'> {
  return {
    around: inside(requestTelemetry(), requestLog(log)),
    report: (err) => log.error({ err }, 'failed'),
    onIngested: (counts) => log.info({ ...counts }, 'ingest'),
  };
}
