import { stat } from 'node:fs/promises';
import { checkEvent } from '@gold-seller/api/event-lines';
import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { withLedger } from '../cli/with-ledger.ts';
import { eventLines } from '../event-lines.ts';
import type { StreamItem } from '../ingest-stream.ts';
import { olistEvents } from '../olist/olist-events.ts';
import { olistSettlement } from '../olist/olist-settlement.ts';
import { ingestAndReport } from './ingest-and-report.ts';

/** `gold-seller import olist DIR` and `gold-seller import events FILE`. */
export function importCommand(context: CommandContext): Command {
  return new Command('import')
    .description('bring events into the ledger; what is there already is left alone')
    .addCommand(
      new Command('olist')
        .description('the public Olist orders of 2016 to 2018')
        .argument('<folder>', 'the folder with the olist_*_dataset.csv or .csv.gz files')
        .action((folder: string) => importOlist(context, folder)),
    )
    .addCommand(
      new Command('events')
        .description('CloudEvents, one JSON object a line; exits 1 if a line is refused')
        .argument('<file>', 'a file, gzipped if its name ends in .gz; - for standard input')
        .action((file: string) => importEvents(context, file)),
    );
}

const olistEventCount = 351_370;
const bytesPerEvent = 300;

async function importOlist(context: CommandContext, folder: string): Promise<void> {
  await withLedger(
    context,
    (ledger) =>
      ingestAndReport(context, ledger, checked(olistEvents(folder), context.now()), {
        title: 'import',
        expected: olistEventCount,
      }),
    olistSettlement,
  );
}

async function importEvents(context: CommandContext, file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  const expected = Math.max(1, size / bytesPerEvent);
  const counts = await withLedger(context, (ledger) =>
    ingestAndReport(context, ledger, eventLines(file, context.now()), { title: 'import', expected }),
  );
  if (counts.rejected + counts.conflict > 0) process.exitCode = 1;
}

async function* checked(events: AsyncIterable<{ readonly id: string }>, now: number): AsyncGenerator<StreamItem> {
  for await (const event of events) yield { place: event.id, checked: checkEvent(event, 0, now) };
}
