import { checkLine, isKept, refusedEvent } from '@gold-seller/api/event-lines';
import type { SellerEvent } from '@gold-seller/criteria';
import type { KeptLine, Ledger } from '@gold-seller/ledger';
import type { IngestCounts } from './ingest-stream.ts';

export interface ResendOptions {
  readonly now: number;
  /** Called for every line that is kept further, with what is wrong now. */
  readonly onKept: (line: KeptLine, code: string, reason: string) => void;
}

/**
 * Reads kept lines anew, and ingests those that are good events now; what is in the ledger then is kept no longer. A line
 * that was cut stays: what was sent is not known.
 */
export async function resendLines(
  ledger: Pick<Ledger, 'ingest' | 'dropRejected'>,
  lines: AsyncIterable<KeptLine>,
  options: ResendOptions,
): Promise<IngestCounts> {
  const counts: IngestCounts = { accepted: 0, duplicate: 0, conflict: 0, rejected: 0 };
  const done: number[] = [];
  let good: Good[] = [];
  const send = async () => {
    done.push(...(await ingestGood(ledger, good, counts, options)));
    good = [];
  };
  for await (const line of lines) {
    const event = eventOf(line, options);
    if (event === undefined) counts.rejected++;
    else good.push({ line, event });
    if (good.length >= batchSize) await send();
  }
  await send();
  // All at once: what is dropped is overwritten, which takes as long for many as for one.
  if (done.length > 0) await ledger.dropRejected(done);
  return counts;
}

interface Good {
  readonly line: KeptLine;
  readonly event: SellerEvent;
}

const batchSize = 1000;

function eventOf(line: KeptLine, { now, onKept }: ResendOptions): SellerEvent | undefined {
  if (!line.isWhole) {
    onKept(line, line.code, line.reason);
    return undefined;
  }
  const checked = checkLine(Buffer.from(line.text), false, now);
  if (checked?.ok === true) return checked.event;
  const { code, reason } = checked?.rejected ?? line;
  onKept(line, code, reason);
  return undefined;
}

/** Returns the numbers of those that need be kept no longer. */
async function ingestGood(
  ledger: Pick<Ledger, 'ingest'>,
  good: readonly Good[],
  counts: IngestCounts,
  { onKept }: ResendOptions,
): Promise<readonly number[]> {
  const outcomes = await ledger.ingest(good.map(({ event }) => event));
  const done: number[] = [];
  for (const [index, { line, event }] of good.entries()) {
    const outcome = outcomes[index];
    if (outcome === undefined) throw new Error('the ledger left an event unanswered');
    const refused = refusedEvent(event, outcome);
    if (refused === undefined) counts[outcome === 'accepted' ? 'accepted' : 'duplicate']++;
    else counts[outcome === 'conflict' ? 'conflict' : 'rejected']++;
    if (refused !== undefined && isKept(refused)) onKept(line, refused.code, refused.reason);
    else done.push(line.number);
  }
  return done;
}
