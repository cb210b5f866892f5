import type { Finding } from '@gold-seller/ledger';
import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { withLedger } from '../cli/with-ledger.ts';

/** `gold-seller doctor`. */
export function doctorCommand(context: CommandContext): Command {
  return new Command('doctor')
    .description('what is wrong with the ledger, worst first; exits 1 on an error')
    .option('--json', 'as JSON')
    .action(({ json }: { readonly json?: boolean }) => doctor(context, json === true));
}

async function doctor(context: CommandContext, json: boolean): Promise<void> {
  const { out } = context.streams;
  const findings = await withLedger(context, async (ledger) => {
    const found: Finding[] = [];
    for await (const finding of ledger.doctor()) found.push(finding);
    return found;
  });
  if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
  if (json) return out(JSON.stringify(findings, null, 2));
  for (const finding of findings) await out(lineOf(finding));
  if (findings.length === 0) await out('Nothing is wrong.');
}

function lineOf({ severity, key, says, examples }: Finding): string {
  const named = examples.length === 0 ? '' : ` For example: ${examples.join(', ')}.`;
  return `${severity.padEnd(7)}  ${key}  ${says}${named}`;
}
