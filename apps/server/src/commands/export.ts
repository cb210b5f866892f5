import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { withLedger } from '../cli/with-ledger.ts';

/** `gold-seller export [FILE]`. */
export function exportCommand(context: CommandContext): Command {
  return new Command('export')
    .description('the canonical export: two ledgers that mean the same give the same bytes')
    .argument('[file]', 'where to write it; without one, standard output')
    .action((file: string | undefined) =>
      withLedger(context, async (ledger) => {
        if (file !== undefined)
          return pipeline(Readable.from(withNewlines(ledger.exportLines())), createWriteStream(file));
        for await (const line of ledger.exportLines()) await context.streams.out(line);
      }),
    );
}

async function* withNewlines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
