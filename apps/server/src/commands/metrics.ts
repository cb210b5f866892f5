import { GoldSellerError } from '@gold-seller/criteria';
import type { MetricFigure } from '@gold-seller/ledger';
import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { countOption, dayOption } from '../cli/option.ts';
import { withLedger } from '../cli/with-ledger.ts';

interface MetricsOptions {
  readonly asOf: string;
  readonly days: string;
  readonly format: string;
}

/** `gold-seller metrics --as-of DAY --days N --format csv|json`. */
export function metricsCommand(context: CommandContext): Command {
  return new Command('metrics')
    .description('every metric of every seller over the N days before a day, without lag')
    .requiredOption('--as-of <day>', 'the day after the last one read')
    .requiredOption('--days <n>', 'how many days to read')
    .option('--format <format>', 'csv or json', 'csv')
    .action((options: MetricsOptions) => metrics(context, options));
}

async function metrics(context: CommandContext, { asOf, days, format }: MetricsOptions): Promise<void> {
  const lines = Object.hasOwn(formats, format) ? formats[format as keyof typeof formats] : undefined;
  if (lines === undefined) {
    throw new GoldSellerError('option_invalid', `--format must be csv or json, is "${format}"`);
  }
  const [day, windowDays] = [dayOption('--as-of', asOf), countOption('--days', days, 1, 3660)];
  await withLedger(context, async (ledger) => {
    for await (const line of lines(ledger.metrics(day, windowDays))) await context.streams.out(line);
  });
}

const formats = { csv: csvLines, json: jsonLines };

async function* csvLines(figures: AsyncIterable<MetricFigure>): AsyncGenerator<string> {
  yield 'seller,metric,numerator,denominator,value';
  for await (const { seller, metric, numerator, denominator, value } of figures) {
    yield `${seller},${metric},${numerator},${denominator ?? ''},${value ?? ''}`;
  }
}

/** One JSON array, an element a line. */
async function* jsonLines(figures: AsyncIterable<MetricFigure>): AsyncGenerator<string> {
  let open = '[';
  for await (const { seller, metric, numerator, denominator = null, value = null } of figures) {
    yield `${open}${JSON.stringify({ seller, metric, numerator, denominator, value })}`;
    open = ',';
  }
  yield open === '[' ? '[]' : ']';
}
