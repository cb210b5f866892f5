import { GoldSellerError } from '@gold-seller/criteria';
import { metrics } from '@opentelemetry/api';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';

/** Figures for Prometheus, on a port of their own. */
export interface MetricsServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Makes Prometheus’ text of all that is measured from now on: at `1` on 127.0.0.1:9464, or at `host:port`. Throws
 * `option_invalid` where the process has another SDK that measures, and `port_in_use`.
 */
export async function startMetrics(where: string): Promise<MetricsServer> {
  const { host, port } = addressOf(where);
  const exporter = new PrometheusExporter({ host, port, preventServerStart: true, withoutTargetInfo: true });
  const provider = new MeterProvider({ readers: [exporter] });
  if (!metrics.setGlobalMeterProvider(provider)) {
    throw new GoldSellerError(
      'option_invalid',
      'GOLD_SELLER_METRICS: an OpenTelemetry SDK is loaded and measures already',
    );
  }
  try {
    await exporter.startServer();
  } catch (cause) {
    const taken = (cause as NodeJS.ErrnoException).code === 'EADDRINUSE';
    throw taken ? new GoldSellerError('port_in_use', `port ${port} is in use: GOLD_SELLER_METRICS`, { cause }) : cause;
  }
  return {
    url: `http://${host}:${port}/metrics`,
    async close() {
      metrics.disable();
      await provider.shutdown();
    },
  };
}

function addressOf(where: string): { readonly host: string; readonly port: number } {
  if (where === '1') return { host: '127.0.0.1', port: PrometheusExporter.DEFAULT_OPTIONS.port };
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(where) ?? [];
  if (host !== undefined && Number(port) <= 65_535) return { host, port: Number(port) };
  throw new GoldSellerError('option_invalid', `GOLD_SELLER_METRICS must be 1 or host:port, is "${where}"`);
}
