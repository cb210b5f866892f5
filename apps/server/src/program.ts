import { Command } from 'commander';
import type { CommandContext } from './cli/command-context.ts';
import { adviseCommand } from './commands/advise.ts';
import { apiKeysCommand } from './commands/api-keys.ts';
import { backupCommand } from './commands/backup.ts';
import { decideCommand } from './commands/decide.ts';
import { doctorCommand } from './commands/doctor.ts';
import { eraseCommand } from './commands/erase.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { incidentCommand } from './commands/incident.ts';
import { metricsCommand } from './commands/metrics.ts';
import { policyCommand } from './commands/policy.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { rejectedCommand } from './commands/rejected.ts';
import { replayCommand } from './commands/replay.ts';
import { restoreCommand } from './commands/restore.ts';
import { sampleCommand } from './commands/sample.ts';
import { sealCommand } from './commands/seal.ts';
import { serveCommand } from './commands/serve.ts';
import { simulateCommand } from './commands/simulate.ts';
import { statusCommand } from './commands/status.ts';

/** The command line `gold-seller`. */
export function programOf(context: CommandContext): Command {
  const program = new Command('gold-seller')
    .description('A marketplace’s badge programme: events in, decisions and badges out.')
    .option(
      '--database <where>',
      'a SQLite file, or postgres://…; left out: GOLD_SELLER_DATABASE, else ledger.sqlite there',
    )
    .addHelpText('after', '\nData is kept in the folder GOLD_SELLER_DATA (default .data).')
    .showHelpAfterError('(gold-seller --help shows the commands)');
  for (const command of commands) program.addCommand(command(withDatabase(context, program)));
  return program;
}

/** The context with the database that the command line names, once it is read. */
function withDatabase(context: CommandContext, program: Command): CommandContext {
  return {
    ...context,
    get env() {
      const { database } = program.opts<{ readonly database?: string }>();
      return database === undefined ? context.env : { ...context.env, GOLD_SELLER_DATABASE: database };
    },
  };
}

const commands: readonly ((context: CommandContext) => Command)[] = [
  serveCommand,
  importCommand,
  rejectedCommand,
  sampleCommand,
  decideCommand,
  explainCommand,
  replayCommand,
  adviseCommand,
  simulateCommand,
  policyCommand,
  incidentCommand,
  statusCommand,
  doctorCommand,
  metricsCommand,
  rebuildCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  eraseCommand,
  sealCommand,
  apiKeysCommand,
];
