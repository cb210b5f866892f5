import { GoldSellerError } from '@gold-seller/criteria';
import { metrics } from '@opentelemetry/api';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { listenError } from './listen-error.ts';

/** Figures for Prometheus, on a port of their own. */
export interface MetricsServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Makes Prometheus’ text of all that is measured from now on: at `1` on 127.0.0.1:9464, or at `host:port`. Throws
 * `option_invalid` where the process has another SDK that measures or no such address, and `port_in_use`.
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
  const close = async () => {
    metrics.disable();
    await provider.shutdown();
  };
  try {
    await exporter.startServer();
  } catch (cause) {
    await close();
    const setting = 'GOLD_SELLER_METRICS';
    // Safe: the exporter gives on what the server said.
    throw listenError(cause as NodeJS.ErrnoException, { host, port, hostSetting: setting, portSetting: setting });
  }
  return { url: `http://${host}:${port}/metrics`, close };
}

function addressOf(where: string): { readonly host: string; readonly port: number } {
  if (where === '1') return { host: '127.0.0.1', port: PrometheusExporter.DEFAULT_OPTIONS.port };
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(where) ?? [];
  if (host !== undefined && Number(port) <= 65_535) return { host, port: Number(port) };
  throw new GoldSellerError('option_invalid', `GOLD_SELLER_METRICS must be 1 or host:port, is "${where}"`);
}
