import { GoldSellerError, type ParsedEvent } from '@gold-seller/criteria';
import { problemOfError, problemResponse } from '../problem-response.ts';
import type { Body } from './body-pieces.ts';
import { checkEvent } from './check-event.ts';
import { IngestQueue } from './ingest-queue.ts';
import type { Intake } from './intake.ts';
import { LineOutcomes } from './line-outcomes.ts';
import { readJson } from './read-json.ts';
import { refusalOf } from './refusals.ts';
import { reportResponse } from './report-response.ts';

/** Takes a JSON body of at most 1 MiB: an array of events, or one event where `layout` allows it. */
export async function sendJson(body: Body, layout: 'many' | 'one-or-many', intake: Intake): Promise<Response> {
  const json = await readJson(body);
  if ('broken' in json) return problemResponse('json_broken', `The body is ${json.broken}.`);
  const { value, bytes } = json;
  if (Array.isArray(value)) return sendMany(value, bytes, intake);
  if (layout === 'many') throw new GoldSellerError('request_invalid', 'A batch is a JSON array of events.');
  return sendOne(checkEvent(value, bytes, intake.now()), intake);
}

async function sendMany(values: readonly unknown[], bytes: number, { ingest, now, report }: Intake): Promise<Response> {
  const outcomes = new LineOutcomes();
  const queue = new IngestQueue(ingest, outcomes);
  try {
    for (const [index, value] of values.entries()) {
      queue.take(index + 1, checkEvent(value, bytes, now()));
      if (queue.isFull) await queue.handOver(index + 1);
    }
    await queue.handOver(values.length);
    await queue.settle();
    return reportResponse(outcomes);
  } catch (error) {
    await queue.abandon();
    return problemOfError(error, report, { fields: { linesKept: queue.linesKept } });
  }
}

/** One event alone that is not taken is a problem of the request. */
async function sendOne(parsed: ParsedEvent, { ingest }: Intake): Promise<Response> {
  if (!parsed.ok) {
    const { code, path, reason } = parsed.rejection;
    const id = parsed.id === undefined ? {} : { id: parsed.id };
    return problemResponse(code, `${reason}.`, { fields: { ...id, path, reason } });
  }
  const { id } = parsed.event;
  const [outcome] = await ingest([parsed.event]);
  if (outcome === undefined) throw new Error('the ledger left an event unanswered');
  const refusal = refusalOf(outcome);
  if (refusal !== undefined) {
    const { code, path, reason } = refusal;
    return problemResponse(code, `${reason}.`, { fields: { id, path, reason } });
  }
  const outcomes = new LineOutcomes();
  outcomes.answered(1, id, outcome);
  return reportResponse(outcomes);
}
