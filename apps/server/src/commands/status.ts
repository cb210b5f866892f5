import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { withLedger } from '../cli/with-ledger.ts';

/** `gold-seller status`. */
export function statusCommand(context: CommandContext): Command {
  return new Command('status')
    .description('events by type, sellers by standing')
    .option('--json', 'as JSON')
    .action(({ json }: { readonly json?: boolean }) => status(context, json === true));
}

async function status(context: CommandContext, json: boolean): Promise<void> {
  const { streams } = context;
  const { settlement, ...found } = await withLedger(context, async (ledger) => ({
    settlement: ledger.settlement,
    ...(await ledger.status()),
  }));
  if (json) return streams.out(JSON.stringify({ settlement, ...found }, null, 2));
  const events = Object.values(found.events).reduce((sum, count) => sum + count, 0);
  await streams.out(`settlement  ${settlement.zone}, ${settlement.disputeDays} dispute days`);
  await streams.out(`events      ${events}`);
  for (const [type, count] of Object.entries(found.events)) await streams.out(`  ${type.padEnd(20)} ${count}`);
  if (found.rejectedLines > 0) {
    await streams.out(`rejected    ${found.rejectedLines} lines kept: gold-seller rejected list`);
  }
  if (found.eventsSealed > 0) await streams.out(`sealed      ${found.eventsSealed}`);
  await streams.out(
    `sellers     ${found.sellersRegistered} registered, ${found.sellersUnregistered} not yet registered`,
  );
  await streams.out(`decisions   ${found.decisions}`);
  for (const { programme, level, state, sellers } of found.standings) {
    await streams.out(`  ${programme} ${level} ${state.padEnd(10)} ${sellers}`);
  }
}
