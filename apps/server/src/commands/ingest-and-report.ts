import type { Ledger } from '@gold-seller/ledger';
import type { CommandContext } from '../cli/command-context.ts';
import { startProgress } from '../cli/progress.ts';
import { type IngestCounts, ingestStream, type StreamItem } from '../ingest-stream.ts';

const refusedShownMax = 20;

/** Ingests a stream with a progress bar, shows what was refused, and says what became of it all. */
export async function ingestAndReport(
  context: CommandContext,
  ledger: Ledger,
  items: AsyncIterable<StreamItem> | Iterable<StreamItem>,
  { title, expected }: { readonly title: string; readonly expected: number },
): Promise<IngestCounts> {
  const { streams, now } = context;
  const progress = startProgress(streams, title);
  const refused: string[] = [];
  const started = now();
  const counts = await ingestStream(ledger, items, {
    onRefused: (place, code, reason) => {
      if (refused.length < refusedShownMax) refused.push(`${place}: ${reason} [${code}]`);
    },
    onProgress: (sofar) => progress.update(Math.min(0.999, totalOf(sofar) / expected), `${totalOf(sofar)} events`),
  });
  progress.end(`${totalOf(counts)} events in ${((now() - started) / 1000).toFixed(1)} s`);
  for (const line of refused) streams.problem(line);
  const more = counts.rejected + counts.conflict - refused.length;
  if (more > 0) streams.problem(`… and ${more} more`);
  if (counts.rejected + counts.conflict > 0) streams.problem('They are kept: gold-seller rejected list');
  const { accepted, duplicate, conflict, rejected } = counts;
  await streams.out(`accepted ${accepted}, duplicate ${duplicate}, conflict ${conflict}, rejected ${rejected}`);
  return counts;
}

function totalOf({ accepted, duplicate, conflict, rejected }: IngestCounts): number {
  return accepted + duplicate + conflict + rejected;
}
