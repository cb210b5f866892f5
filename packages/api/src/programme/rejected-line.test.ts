import { parseEvent, type SellerEvent } from '@gold-seller/criteria';
import { describe, expect, it } from 'vitest';
import { type IngestOutcome, type ProgrammeApiOptions, programmeApi, type RejectedLine } from '../programme.ts';
import { eventText } from './rejected-line.ts';

const now = Date.UTC(2018, 5, 1);

function sent(id: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const time = '2018-01-31T12:00:00+03:00';
  const envelope = { specversion: '1.0', id, source: 's', type: 'order.delivered', subject: 'acme', time };
  return { ...envelope, data: { orderId: id }, ...more };
}

/** An API that keeps what it was sent and did not take, on a ledger that has one event. */
function api(more: Partial<ProgrammeApiOptions> = {}) {
  const rejected: RejectedLine[] = [];
  const counts: object[] = [];
  const ingest = async (events: readonly SellerEvent[]): Promise<readonly IngestOutcome[]> =>
    events.map(({ id }) => (id === 'taken' ? 'conflict' : 'accepted'));
  const app = programmeApi({
    ingest,
    reject: async (lines) => {
      rejected.push(...lines);
    },
    authenticate: async () => ({ name: 'shop', scopes: ['events:write'] }),
    now: () => now,
    onIngested: (each) => counts.push({ ...each }),
    ...more,
  });
  const send = (body: string | Uint8Array<ArrayBuffer>, type: string) =>
    app.request('/v1/events', {
      method: 'POST',
      body,
      headers: { Authorization: 'Bearer key', 'Content-Type': type },
    });
  return { rejected, counts, send };
}

const unknown = sent('e1', { type: 'order.lost' });
const rejection = { id: 'e1', code: 'type_unknown', path: 'type', isWhole: true };

describe('what was sent and not taken is kept', () => {
  it.each([
    ['alone', 'application/json', JSON.stringify(unknown)],
    ['in an array', 'application/json', JSON.stringify([sent('ok'), unknown])],
    ['in a stream', 'application/x-ndjson', `${JSON.stringify(sent('ok'))}\n\n${JSON.stringify(unknown)}\n`],
  ])('%s', async (_how, type, body) => {
    const { rejected, send } = api();
    await send(body, type);
    expect(rejected).toEqual([
      { ...rejection, text: JSON.stringify(unknown), reason: expect.stringContaining('lost') },
    ]);
  });

  it.each([
    ['alone', 'application/json', JSON.stringify(sent('taken'))],
    ['in an array', 'application/json', JSON.stringify([sent('taken'), sent('ok')])],
    ['in a stream', 'application/x-ndjson', `${JSON.stringify(sent('ok'))}\n${JSON.stringify(sent('taken'))}`],
  ])('as an event that can be sent again, where its id is there with other content, %s', async (_how, type, body) => {
    const { rejected, send } = api();
    await send(body, type);
    expect(rejected).toMatchObject([{ id: 'taken', code: 'event_conflict', path: 'id', isWhole: true }]);
    expect(parseEvent(JSON.parse(rejected[0]?.text ?? ''), now)).toEqual(parseEvent(sent('taken'), now));
  });

  it('by its beginning where it is too large, and marked so', async () => {
    const { rejected, send } = api();
    const long = JSON.stringify(sent('e1', { extension: 'x'.repeat(70_000) }));
    await send(`${long}\n`, 'application/x-ndjson');
    expect(rejected).toMatchObject([{ code: 'event_too_large', isWhole: false, text: long.slice(0, 65_536) }]);
  });

  it('marked as not whole where the bytes are no text', async () => {
    const { rejected, send } = api();
    const line = new TextEncoder().encode(JSON.stringify(sent('e1')));
    line[line.indexOf('e'.charCodeAt(0))] = 0xff;
    await send(line, 'application/x-ndjson');
    await send(line, 'application/json');
    expect(rejected).toMatchObject([
      { code: 'json_broken', isWhole: false },
      { code: 'json_broken', isWhole: false },
    ]);
  });

  it('even if it is nested too deeply to be written out again', async () => {
    const { rejected, send } = api();
    await send(`[${'['.repeat(100_000)}${']'.repeat(100_000)}]`, 'application/json');
    expect(rejected).toMatchObject([{ code: 'field_invalid', text: '', isWhole: false }]);
  });

  it('before the sender is answered: where that fails, nothing is said to be dealt with', async () => {
    const failing = api({ reject: () => Promise.reject(new Error('disk full')) });
    const answer = await failing.send(`${JSON.stringify(unknown)}\n`, 'application/x-ndjson');
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ code: 'internal', linesKept: 0 });
    expect((await failing.send(JSON.stringify(unknown), 'application/json')).status).toBe(500);
  });
});

it('tells the counts of every request', async () => {
  const { counts, send } = api();
  await send(JSON.stringify(unknown), 'application/json');
  await send('{', 'application/json');
  await send(JSON.stringify([sent('ok'), sent('taken'), unknown]), 'application/json');
  await send(`${JSON.stringify(sent('ok'))}\n`, 'application/x-ndjson');
  expect(counts).toEqual([
    { accepted: 0, duplicate: 0, conflict: 0, rejected: 1 },
    { accepted: 0, duplicate: 0, conflict: 0, rejected: 1 },
    { accepted: 1, duplicate: 0, conflict: 1, rejected: 1 },
    { accepted: 1, duplicate: 0, conflict: 0, rejected: 0 },
  ]);
});

it('writes an event so that it says the same when it is sent again', () => {
  const parsed = parseEvent(sent('e1'), now);
  if (!parsed.ok) throw new Error('the event is good');
  expect(parseEvent(JSON.parse(eventText(parsed.event)), now)).toEqual(parsed);
});
