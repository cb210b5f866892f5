import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger.ts';
import type { RejectedLine } from '../rejected-line.ts';
import { epoch, orderLife } from '../testing/history.ts';
import { stores, temporaryLedger } from '../testing/temporary-ledger.ts';

/** An event as it was sent, with a type that there is not. */
function line(subject: string, buyer: string): RejectedLine {
  const text = JSON.stringify({ specversion: '1.0', id: 'e1', type: 'order.lost', subject, data: { buyer } });
  return { text, isWhole: true, id: 'e1', code: 'type_unknown', path: 'type', reason: 'is not known' };
}

const namesIn = async (ledger: Ledger) =>
  (await ledger.rejected({ limit: 1000 })).lines.map(({ text }) => {
    const { subject, data } = JSON.parse(text);
    return `${subject}: ${data.buyer}`;
  });

describe.each(stores)('of the lines kept in %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('those go that name a buyer who is erased, known to a seller or not', () =>
    withTemporaryLedger(async (ledger) => {
      const others = Array.from({ length: 250 }, (_, index) => line('acme', `buyer ${index}`));
      await ledger.reject([line('acme', 'ann'), ...others, line('beta', 'ann'), line('beta', 'anna')]);
      expect(await ledger.eraseBuyer('ann')).toEqual({ sellers: 0, lines: 2 });
      expect((await namesIn(ledger)).toSorted().slice(-2)).toEqual(['acme: buyer 99', 'beta: anna']);
      expect(await namesIn(ledger)).toHaveLength(251);
      expect(await ledger.eraseBuyer('ann')).toEqual({ sellers: 0, lines: 0 });
    }));

  it('those go that name a seller who is erased, and later ones are not kept', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.ingest(orderLife('o1', epoch, { seller: 'beta' }));
      await ledger.reject([line('acme', 'ann'), line('beta', 'ann')]);
      expect(await ledger.eraseSeller('beta')).toEqual({ rows: 4, lines: 1 });
      await ledger.reject([line('beta', 'bob'), line('gamma', 'bob')]);
      expect(await namesIn(ledger)).toEqual(['acme: ann', 'gamma: bob']);
    }));
});
