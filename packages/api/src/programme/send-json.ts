import { GoldSellerError } from '@gold-seller/criteria';
import { problemOfError, problemResponse } from '../problem-response.ts';
import type { Body } from './body-pieces.ts';
import { type CheckedEvent, checkEvent } from './check-event.ts';
import { IngestQueue } from './ingest-queue.ts';
import type { Intake } from './intake.ts';
import { LineOutcomes } from './line-outcomes.ts';
import { type BrokenBody, readJson } from './read-json.ts';
import { isKept, type RejectedLine, refusedEvent, rejectedBytes } from './rejected-line.ts';
import { reportResponse } from './report-response.ts';

/** Takes a JSON body of at most 1 MiB: an array of events, or one event where `layout` allows it. */
export async function sendJson(body: Body, layout: 'many' | 'one-or-many', intake: Intake): Promise<Response> {
  const json = await readJson(body);
  if ('broken' in json) return sendBroken(json, intake);
  const { value, bytes } = json;
  if (Array.isArray(value)) return sendMany(value, bytes, intake);
  if (layout === 'many') throw new GoldSellerError('request_invalid', 'A batch is a JSON array of events.');
  return sendOne(checkEvent(value, bytes, intake.now()), intake);
}

/** One event alone, as far as can be told. */
async function sendBroken({ broken, bytes }: BrokenBody, intake: Intake): Promise<Response> {
  const rejection = { code: 'json_broken', path: '', reason: broken } as const;
  await intake.reject([rejectedBytes(bytes, false, rejection, undefined)]);
  intake.onIngested({ ...none, rejected: 1 });
  return problemResponse('json_broken', `The body is ${broken}.`);
}

async function sendMany(values: readonly unknown[], bytes: number, intake: Intake): Promise<Response> {
  const outcomes = new LineOutcomes();
  const queue = new IngestQueue(intake, outcomes);
  try {
    for (const [index, value] of values.entries()) {
      queue.take(index + 1, checkEvent(value, bytes, intake.now()));
      if (queue.isFull) await queue.handOver(index + 1);
    }
    await queue.handOver(values.length);
    await queue.settle();
    return reportResponse(outcomes);
  } catch (error) {
    await queue.abandon();
    return problemOfError(error, intake.report, { fields: { linesKept: queue.linesKept } });
  } finally {
    intake.onIngested(outcomes.counts);
  }
}

/** One event alone that is not taken is a problem of the request. */
async function sendOne(checked: CheckedEvent, intake: Intake): Promise<Response> {
  if (!checked.ok) return notTaken(checked.rejected, intake);
  const { event } = checked;
  const [outcome] = await intake.ingest([event]);
  if (outcome === undefined) throw new Error('the ledger left an event unanswered');
  const refused = refusedEvent(event, outcome);
  if (refused !== undefined) return notTaken(refused, intake);
  const outcomes = new LineOutcomes();
  outcomes.answered(1, event.id, outcome);
  intake.onIngested(outcomes.counts);
  return reportResponse(outcomes);
}

async function notTaken(line: RejectedLine, { reject, onIngested }: Intake): Promise<Response> {
  const { id, code, path, reason } = line;
  await reject([line].filter(isKept));
  onIngested({ ...none, [code === 'event_conflict' ? 'conflict' : 'rejected']: 1 });
  return problemResponse(code, `${reason}.`, { fields: { ...(id !== undefined && { id }), path, reason } });
}

const none = { accepted: 0, duplicate: 0, conflict: 0, rejected: 0 };
