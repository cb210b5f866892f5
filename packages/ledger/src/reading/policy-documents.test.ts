import { expect, it } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { monthlyPolicy } from '../testing/monthly-policy.ts';
import { withTemporaryLedger } from '../testing/temporary-ledger.ts';

const first = monthlyPolicy('punctual', [
  { metric: 'on_time_ship_rate', window: { days: 28 }, earn: { atLeast: 0.9 }, keep: { atLeast: 0.8 } },
]);
const looser = monthlyPolicy('punctual', [
  { metric: 'on_time_ship_rate', window: { days: 28 }, earn: { atLeast: 0.85 }, keep: { atLeast: 0.8 } },
]);
const second = { ...looser, version: 2, effectiveFrom: '2026-07-01' };

async function read(ledger: Ledger, key: string) {
  const document = await ledger.documents.get(key);
  return document === undefined ? undefined : JSON.parse(new TextDecoder().decode(document.bytes));
}

it('a published policy can be read by everybody: in the list of all, whole, and by what it changes', () =>
  withTemporaryLedger(async (ledger) => {
    expect(await read(ledger, 'policies')).toEqual({ policies: [] });
    await ledger.publish(first);
    await ledger.publish(second);
    const publishedOn = '2026-06-15';
    const { name } = first;
    expect(await read(ledger, 'policies')).toEqual({
      policies: [
        { programme: 'punctual', version: 1, name, effectiveFrom: first.effectiveFrom, publishedOn },
        { programme: 'punctual', version: 2, name, effectiveFrom: '2026-07-01', publishedOn },
      ],
    });
    expect(await read(ledger, 'policies/punctual/2')).toEqual({ publishedOn, policy: second });
    expect(await read(ledger, 'policies/punctual/1/diff')).toMatchObject({ from: null, to: 1, changes: [] });
    expect(await read(ledger, 'policies/punctual/2/diff')).toEqual({
      programme: 'punctual',
      from: 1,
      to: 2,
      onlyLoosens: true,
      changes: [
        {
          kind: 'loosened',
          path: 'levels.gold/on_time_ship_rate/28d/earn.atLeast',
          text: expect.stringMatching(/Shipped on time.*85%.*90%/),
          before: 0.9,
          after: 0.85,
        },
      ],
    });
    for (const key of ['policies/punctual/3', 'policies/other/1', 'policies/punctual', 'policies/punctual/2/diff/x']) {
      expect(await read(ledger, key)).toBeUndefined();
    }
  }));

it('its entity tag stays while it does, and a list of documents may name policies beside badges', () =>
  withTemporaryLedger(async (ledger) => {
    await ledger.publish(first);
    const etag = async (key: string) => (await ledger.documents.get(key))?.etag;
    const [list, policy] = [await etag('policies'), await etag('policies/punctual/1')];
    await ledger.publish(second);
    expect(await etag('policies/punctual/1')).toBe(policy);
    expect(await etag('policies')).not.toBe(list);
    const both = await ledger.documents.getMany(['badges/nobody', 'policies/punctual/1']);
    expect(both.map((document) => document?.etag)).toEqual([undefined, policy]);
  }));
