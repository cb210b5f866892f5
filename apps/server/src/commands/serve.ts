import { once } from 'node:events';
import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { dataFolder, ledgerPath } from '../cli/data-folder.ts';
import { countOption } from '../cli/option.ts';
import { withLedger } from '../cli/with-ledger.ts';
import { listen } from '../serving/listen.ts';
import { prepareSample } from '../serving/sample-ledger.ts';
import { serverApp } from '../serving/server-app.ts';
import { serverKeys } from '../serving/server-keys.ts';

/** `gold-seller serve`. */
export function serveCommand(context: CommandContext): Command {
  return new Command('serve')
    .description('the API and the page of sellers on one port (PORT, default 4000)')
    .option('--sample', 'where there is no ledger yet, make a sample marketplace first')
    .action(({ sample }: { readonly sample?: boolean }) => serve(context, sample === true));
}

async function serve(context: CommandContext, sample: boolean): Promise<void> {
  const { streams, env, now } = context;
  const port = countOption('PORT', env.PORT ?? '4000', 0, 65_535);
  if (sample) await prepareSample(context);
  const { keys, made } = await serverKeys(dataFolder(context), env.GOLD_SELLER_KEY);
  await withLedger(context, async (ledger) => {
    const server = await listen(serverApp({ ledger, keys, now }), { port, hostname: env.HOST ?? '127.0.0.1' });
    if (made !== undefined) streams.problem(`Operator key, shown this once: ${made}`);
    for (const line of addresses(server.url, ledgerPath(context))) streams.problem(line);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    streams.problem('Stopping.');
    await server.close();
  });
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
