import { once } from 'node:events';
import { formatDay } from '@gold-seller/criteria';
import type { Ledger } from '@gold-seller/ledger';
import { Command } from 'commander';
import type { Hono } from 'hono';
import type { CommandContext } from '../cli/command-context.ts';
import { shownDatabase } from '../cli/data-folder.ts';
import { countOption } from '../cli/option.ts';
import { withLedger } from '../cli/with-ledger.ts';
import { authenticator } from '../serving/authenticator.ts';
import { firstKey } from '../serving/first-key.ts';
import { listen } from '../serving/listen.ts';
import type { MetricsServer } from '../serving/metrics-server.ts';
import { observers } from '../serving/observers.ts';
import { prepareSample } from '../serving/sample-ledger.ts';
import { type ServerOptions, serverApp } from '../serving/server-app.ts';
import { type Logger, serverLog } from '../serving/server-log.ts';
import { loadSite, siteSellers } from '../serving/site.ts';
import { parseStaticFolder } from '../serving/static-files.ts';
import { startTending, type TendingReport } from '../serving/tending.ts';
import type { OnDecided } from './decide-days.ts';

/** `gold-seller serve`. */
export function serveCommand(context: CommandContext): Command {
  return new Command('serve')
    .description('the API and the page of sellers on one port (PORT, default 4000)')
    .option('--sample', 'where there is no ledger yet, make a sample marketplace first')
    .option('--site <module>', 'your own pages: a module that exports site(host)')
    .option('--no-decisions', 'make no decisions: another process does')
    .option('--static <prefix=folder...>', 'folders of ready files, like /files=folder')
    .action((options: ServeOptions) => serve(context, options));
}

interface ServeOptions {
  readonly sample?: boolean;
  readonly site?: string;
  readonly decisions: boolean;
  readonly static?: readonly string[];
}

async function serve(context: CommandContext, options: ServeOptions): Promise<void> {
  const log = serverLog(context);
  const metrics = await metricsServer(context.env.GOLD_SELLER_METRICS);
  try {
    await serveLedger(context, options, log, metrics);
    log.info('stopped');
  } finally {
    await metrics?.close();
  }
}

async function serveLedger(
  context: CommandContext,
  options: ServeOptions,
  log: Logger,
  metrics: MetricsServer | undefined,
): Promise<void> {
  const { streams, env, now } = context;
  const port = countOption('PORT', env.PORT ?? '4000', 0, 65_535);
  const folders = await Promise.all((options.static ?? []).map(parseStaticFolder));
  if (options.sample === true) await prepareSample(context, logDecisions(log));
  await withLedger(context, async (ledger) => {
    const given = env.GOLD_SELLER_KEY;
    const made = await firstKey(ledger.keys, { given, now: now() });
    // The one secret there is goes where results go, and never into the log; at once, for it is never shown again.
    if (made !== undefined) await streams.out(`Operator key, shown this once: ${made}`);
    const authenticate = authenticator({ keys: ledger.keys, given, now });
    const tending = startTending({ ledger, now, report: tendingReport(log), decides: options.decisions });
    try {
      const touching: Ledger = { ...ledger, ingest: (events) => ledger.ingest(events).finally(tending.touched) };
      const app = await appOf(touching, { authenticate, now, folders, ...observers(log) }, options.site);
      const server = await listen(app, { port, hostname: env.HOST ?? '127.0.0.1' });
      if (streams.terminal !== undefined) for (const line of addresses(server.url)) streams.problem(line);
      const started = { url: server.url, database: shownDatabase(context), metrics: metrics?.url };
      log.info(started, 'Gold Seller is ready');
      const stopExpiring = expireRejected(ledger, log);
      const signal = await Promise.race([signalled('SIGINT'), signalled('SIGTERM')]);
      log.info({ signal }, 'stopping');
      stopExpiring();
      await server.close();
    } finally {
      await tending.stop();
    }
  });
}

function tendingReport(log: Logger): TendingReport {
  return { decided: logDecisions(log), failed: (err, programme) => log.error({ err, programme }, 'failed') };
}

async function signalled(signal: 'SIGINT' | 'SIGTERM'): Promise<string> {
  await once(process, signal);
  return signal;
}

/** Loaded only where it is asked for: it is most of what there is to load. */
async function metricsServer(where: string | undefined): Promise<MetricsServer | undefined> {
  if (where === undefined || where === '' || where === '0') return undefined;
  const { startMetrics } = await import('../serving/metrics-server.ts');
  return startMetrics(where);
}

function logDecisions(log: Logger): OnDecided {
  return (programme, { day, ...result }) => {
    const said = { programme, day: formatDay(day), ...result };
    if (result.state === 'done') log.info(said, 'decision run');
    else log.warn(said, 'decision run waits for approval');
  };
}

const hourMs = 3_600_000;

/** Lets go every hour of rejected lines whose time is over, until the answer is called. */
function expireRejected(ledger: Ledger, log: Logger): () => void {
  const expire = async () => {
    try {
      const lines = await ledger.dropRejected('expired');
      if (lines > 0) log.info({ lines }, 'rejected lines expired');
    } catch (err) {
      log.error({ err }, 'failed');
    }
  };
  const timer = setInterval(expire, hourMs).unref();
  return () => clearInterval(timer);
}

/** The app, with the operator's own pages where there are some. */
async function appOf(
  ledger: Ledger,
  options: Omit<ServerOptions, 'ledger'>,
  sitePath: string | undefined,
): Promise<Hono> {
  const alone = serverApp({ ledger, ...options });
  if (sitePath === undefined) return alone;
  const site = await loadSite(sitePath, {
    sellers: () => siteSellers(ledger),
    fetch: async (request) => alone.fetch(request),
  });
  return serverApp({ ledger, ...options, site });
}

/** For the person who started it. */
function addresses(url: string): readonly string[] {
  return [
    `  sellers and their badges  ${url}/`,
    `  a badge                   ${url}/v1/badges/{seller}`,
    `  events in                 POST ${url}/v1/events`,
    `  health                    ${url}/healthz`,
    `  the API's description     ${url}/openapi.json`,
  ];
}
