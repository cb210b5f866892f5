import { GoldSellerError } from '@gold-seller/criteria';
import type { KeptLine } from '@gold-seller/ledger';
import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { countOption } from '../cli/option.ts';
import { withLedger } from '../cli/with-ledger.ts';
import { keptLines } from '../kept-lines.ts';
import { resendLines } from '../resend-lines.ts';

/** `gold-seller rejected list`, `rejected resend [NUMBER …]` and `rejected drop (NUMBER … | --all)`. */
export function rejectedCommand(context: CommandContext): Command {
  return new Command('rejected')
    .description('lines that were not taken in, kept for 30 days: see them, send them again, let go of them')
    .addCommand(
      new Command('list')
        .description('what was not taken and why, in the order in which it first came')
        .option('--limit <n>', 'how many at most', '50')
        .option('--after <number>', 'only those after this one', '0')
        .option('--text', 'the lines themselves too; they hold buyers as they were sent')
        .option('--json', 'everything, one JSON object a line')
        .action((options: ListOptions) => list(context, options)),
    )
    .addCommand(
      new Command('resend')
        .description('take in those that are good now, keep the rest; exits 1 if any stays')
        .argument('[number...]', 'left out: all')
        .action((numbers: readonly string[]) => resend(context, numbers)),
    )
    .addCommand(
      new Command('drop')
        .description('let go of lines, with all that they hold')
        .argument('[number...]')
        .option('--all', 'every line there is')
        .action((numbers: readonly string[], options: { readonly all?: boolean }) => drop(context, numbers, options)),
    );
}

interface ListOptions {
  readonly limit: string;
  readonly after: string;
  readonly text?: boolean;
  readonly json?: boolean;
}

async function list(context: CommandContext, options: ListOptions): Promise<void> {
  const { streams } = context;
  const limit = countOption('--limit', options.limit, 1, 10_000);
  const after = countOption('--after', options.after, 0, Number.MAX_SAFE_INTEGER);
  const { lines, total } = await withLedger(context, (ledger) => ledger.rejected({ limit, after }));
  for (const line of lines) {
    await streams.out(options.json === true ? jsonOf(line) : wordsOf(line));
    if (options.text === true && options.json !== true) await streams.out(`  ${shownText(line)}`);
  }
  const last = lines.at(-1);
  const more = last === undefined ? '' : `; more after ${last.number}: --after ${last.number}`;
  streams.problem(`${lines.length} of ${total} lines${lines.length < limit ? '' : more}`);
}

const shownKeptMax = 20;

async function resend(context: CommandContext, given: readonly string[]): Promise<void> {
  const { streams, now } = context;
  const numbers = given.map(numberOf);
  let shown = 0;
  const { accepted, duplicate, conflict, rejected } = await withLedger(context, (ledger) =>
    resendLines(ledger, keptLines(ledger, numbers), {
      now: now(),
      onKept: ({ number }, code, reason) => {
        if (shown++ < shownKeptMax) streams.problem(`#${number}: ${reason} [${code}]`);
      },
    }),
  );
  if (shown > shownKeptMax) streams.problem(`… and ${shown - shownKeptMax} more`);
  if (conflict + rejected > 0) process.exitCode = 1;
  await streams.out(`accepted ${accepted}, duplicate ${duplicate}, conflict ${conflict}, rejected ${rejected}`);
}

async function drop(
  context: CommandContext,
  given: readonly string[],
  { all = false }: { readonly all?: boolean },
): Promise<void> {
  if (all === given.length > 0) throw new GoldSellerError('option_invalid', 'give either numbers or --all');
  const numbers = given.map(numberOf);
  const dropped = await withLedger(context, (ledger) => ledger.dropRejected(all ? 'all' : numbers));
  await context.streams.out(`dropped ${dropped}`);
}

function numberOf(text: string): number {
  return countOption('a line’s number', text.replace(/^#/, ''), 1, Number.MAX_SAFE_INTEGER);
}

function jsonOf({ firstAt, lastAt, ...line }: KeptLine): string {
  return JSON.stringify({ ...line, firstAt: timeOf(firstAt), lastAt: timeOf(lastAt) });
}

function wordsOf({ number, code, path, reason, id, times, lastAt }: KeptLine): string {
  const often = times === 1 ? '' : ` (${times} times)`;
  const event = id === undefined ? '' : `  event ${JSON.stringify(id)}`;
  return `#${number}  ${timeOf(lastAt)}${often}  ${code}${path === '' ? '' : ` at ${path}`}${event}  ${reason}`;
}

function shownText({ text, isWhole }: KeptLine): string {
  return isWhole ? text : `${text}… [not whole: cannot be sent again]`;
}

function timeOf(instant: number): string {
  return new Date(instant).toISOString();
}
