import { readFile } from 'node:fs/promises';
import { GoldSellerError, parseIncident } from '@gold-seller/criteria';
import type { IncidentSpread, KnownIncident } from '@gold-seller/ledger';
import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { startProgress } from '../cli/progress.ts';
import { withLedger } from '../cli/with-ledger.ts';

/** `gold-seller incident declare|withdraw|list`. */
export function incidentCommand(context: CommandContext): Command {
  const { out } = context.streams;
  return new Command('incident')
    .description('something outside sellers’ control, like a storm: what fell due while it lasted is left out')
    .addCommand(
      new Command('declare')
        .description('leave out what fell due; the same again adds what has come in since')
        .argument('<file>', 'JSON: id, from, to, families, reason, and regions where it is not everywhere')
        .action(async (file: string) => {
          const incident = parseIncident(await readJson(file));
          const spread = await withLedger(context, async (ledger) => {
            const progress = startProgress(context.streams, 'incident');
            const done = await ledger.declareIncident(incident, (share) => progress.update(share));
            progress.end(incident.id);
            return done;
          });
          await out(`${incident.id}: ${spreadText(spread)} left out`);
        }),
    )
    .addCommand(
      new Command('withdraw')
        .description('let all that it left out count again, for good')
        .argument('<id>')
        .action(async (id: string) => {
          const spread = await withLedger(context, (ledger) => ledger.withdrawIncident(id));
          await out(`${id}: ${spreadText(spread)} counted again`);
        }),
    )
    .addCommand(
      new Command('list').description('all incidents there were').action(async () => {
        const known = await withLedger(context, (ledger) => ledger.incidents());
        for (const each of known) await out(incidentText(each));
        if (known.length === 0) await out('No incident is declared.');
      }),
    );
}

function spreadText({ events, sellers }: IncidentSpread): string {
  return `${events} parts of ${sellers} sellers’ records`;
}

function incidentText({ incident: { id, from, to, families, regions, reason }, state }: KnownIncident): string {
  const where = regions === undefined ? 'everywhere' : regions.join(', ');
  return `${id}  ${state}  ${from} to ${to}  ${where}  ${families.join(', ')}  ${reason}`;
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new GoldSellerError('file_not_found', `there is no file ${path}`, { cause });
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new GoldSellerError('incident_invalid', `${path} is not JSON`, { cause });
  }
}
