import { once } from 'node:events';
import type { Ledger } from '@gold-seller/ledger';
import { Command } from 'commander';
import type { Hono } from 'hono';
import type { CommandContext } from '../cli/command-context.ts';
import { dataFolder, shownDatabase } from '../cli/data-folder.ts';
import { countOption } from '../cli/option.ts';
import type { Streams } from '../cli/streams.ts';
import { withLedger } from '../cli/with-ledger.ts';
import { decideText } from '../decide-text.ts';
import { listen } from '../serving/listen.ts';
import { prepareSample } from '../serving/sample-ledger.ts';
import { type ServerOptions, serverApp } from '../serving/server-app.ts';
import { serverKeys } from '../serving/server-keys.ts';
import { loadSite, siteSellers } from '../serving/site.ts';
import { parseStaticFolder } from '../serving/static-files.ts';
import { startTending, type TendingReport } from '../serving/tending.ts';

/** `gold-seller serve`. */
export function serveCommand(context: CommandContext): Command {
  return new Command('serve')
    .description('the API and the page of sellers on one port (PORT, default 4000)')
    .option('--sample', 'where there is no ledger yet, make a sample marketplace first')
    .option('--site <module>', 'your own pages: a module that exports site(host)')
    .option('--static <prefix=folder...>', 'folders of ready files, like /files=folder')
    .action((options: ServeOptions) => serve(context, options));
}

interface ServeOptions {
  readonly sample?: boolean;
  readonly site?: string;
  readonly static?: readonly string[];
}

async function serve(context: CommandContext, options: ServeOptions): Promise<void> {
  const { streams, env, now } = context;
  const port = countOption('PORT', env.PORT ?? '4000', 0, 65_535);
  const folders = await Promise.all((options.static ?? []).map(parseStaticFolder));
  if (options.sample === true) await prepareSample(context);
  const { keys, made } = await serverKeys(dataFolder(context), env.GOLD_SELLER_KEY);
  await withLedger(context, async (ledger) => {
    const tending = startTending({ ledger, now, report: tendingReport(streams) });
    const touching: Ledger = { ...ledger, ingest: (events) => ledger.ingest(events).finally(tending.touched) };
    const app = await appOf(touching, { keys, now, folders }, options.site);
    const server = await listen(app, { port, hostname: env.HOST ?? '127.0.0.1' });
    if (made !== undefined) streams.problem(`Operator key, shown this once: ${made}`);
    for (const line of addresses(server.url, shownDatabase(context))) streams.problem(line);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    streams.problem('Stopping.');
    await server.close();
    await tending.stop();
  });
}

function tendingReport(streams: Streams): TendingReport {
  return {
    decided: (programme, result) => streams.problem(`${programme} ${decideText(result)}`),
    failed: (error) => streams.problem(`Tending the ledger failed: ${error instanceof Error ? error.message : error}`),
  };
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

function addresses(url: string, path: string): readonly string[] {
  return [
    `Gold Seller is ready; its ledger is ${path}`,
    `  sellers and their badges  ${url}/`,
    `  a badge                   ${url}/v1/badges/{seller}`,
    `  events in                 POST ${url}/v1/events`,
    `  health                    ${url}/healthz`,
    `  the API's description     ${url}/openapi.json`,
  ];
}
