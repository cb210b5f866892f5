import { GoldSellerError } from '@gold-seller/criteria';
import { problemOfError } from '../problem-response.ts';
import { type Body, bodyPieces, readToEnd } from './body-pieces.ts';
import { checkLine } from './check-event.ts';
import { IngestQueue } from './ingest-queue.ts';
import type { Intake } from './intake.ts';
import { LineOutcomes } from './line-outcomes.ts';
import { lineSplitter } from './line-splitter.ts';
import { reportResponse } from './report-response.ts';

/** How many bytes of lines are held back at most before the ledger is given their events, few as they may be. */
const chunkBytesMax = 4 * 1024 * 1024;

/**
 * Takes a stream of lines, of any length, reading no faster than the ledger keeps. Always answers after the last byte:
 * a sender that reads only when all is written must not wait for us while we wait for it.
 */
export async function sendLines(body: Body, intake: Intake): Promise<Response> {
  const outcomes = new LineOutcomes();
  const queue = new IngestQueue(intake, outcomes);
  let line = 0;
  let heldBytes = 0;
  const splitter = lineSplitter((bytes, isTooLarge) => {
    line += 1;
    const checked = checkLine(bytes, isTooLarge, intake.now());
    if (checked !== undefined) queue.take(line, checked);
  });
  try {
    for await (const piece of bodyPieces(body)) {
      splitter.push(piece);
      heldBytes += piece.length;
      if (!queue.isFull && heldBytes < chunkBytesMax) continue;
      await queue.handOver(line);
      heldBytes = 0;
    }
    splitter.end();
    await queue.handOver(line);
    await queue.settle();
    return reportResponse(outcomes);
  } catch (error) {
    // Of a body that breaks off, what came whole is kept: whoever sends slowly would begin anew again and again.
    if (isBrokenOff(error)) await queue.handOver(line).catch(() => {});
    await queue.abandon();
    await readToEnd(body);
    return problemOfError(error, intake.report, { fields: { linesKept: queue.linesKept } });
  } finally {
    intake.onIngested(outcomes.counts);
  }
}

function isBrokenOff(error: unknown): boolean {
  return error instanceof GoldSellerError && error.code === 'request_invalid';
}
