import { Command } from 'commander';
import type { CommandContext } from './cli/command-context.ts';
import { adviseCommand } from './commands/advise.ts';
import { decideCommand } from './commands/decide.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { keysCommand } from './commands/keys.ts';
import { metricsCommand } from './commands/metrics.ts';
import { policyCommand } from './commands/policy.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { sampleCommand } from './commands/sample.ts';
import { serveCommand } from './commands/serve.ts';
import { simulateCommand } from './commands/simulate.ts';
import { statusCommand } from './commands/status.ts';

/** The command line `gold-seller`. */
export function programOf(context: CommandContext): Command {
  const program = new Command('gold-seller')
    .description('A marketplace’s badge programme: events in, decisions and badges out.')
    .addHelpText('after', '\nData is kept in the folder GOLD_SELLER_DATA (default .data).')
    .showHelpAfterError('(gold-seller --help shows the commands)');
  for (const command of commands) program.addCommand(command(context));
  return program;
}

const commands: readonly ((context: CommandContext) => Command)[] = [
  serveCommand,
  importCommand,
  sampleCommand,
  decideCommand,
  explainCommand,
  adviseCommand,
  simulateCommand,
  policyCommand,
  statusCommand,
  metricsCommand,
  rebuildCommand,
  exportCommand,
  keysCommand,
];
