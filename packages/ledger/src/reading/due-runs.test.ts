import { formatDay, requireDay } from '@gold-seller/criteria';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { eventOn } from '../testing/event-on.ts';
import { monthlyPolicy } from '../testing/monthly-policy.ts';
import { stores, temporaryLedger } from '../testing/temporary-ledger.ts';

const policy = monthlyPolicy('old', [{ metric: 'account_age_days', earn: { atLeast: 1 }, keep: { atLeast: 1 } }]);
const today = requireDay('2026-06-15');

async function dueDays(ledger: Ledger, day = today): Promise<readonly string[]> {
  return (await ledger.due(day)).map((each) => `${each.programme} ${formatDay(each.day)}`);
}

describe.each(stores)('what is due on %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('is the last decision day of what was never decided, and then every one that has come', () =>
    withTemporaryLedger(async (ledger) => {
      expect(await dueDays(ledger)).toEqual([]);
      await ledger.publish(policy);
      await ledger.ingest([eventOn('seller.registered', today - 200, { name: 'Acme' })]);
      expect(await dueDays(ledger)).toEqual(['old 2026-06-01']);
      await ledger.decide('old', requireDay('2026-04-01'));
      expect(await dueDays(ledger)).toEqual(['old 2026-05-01', 'old 2026-06-01']);
      await ledger.decide('old', requireDay('2026-05-01'));
      await ledger.decide('old', requireDay('2026-06-01'));
      expect(await dueDays(ledger)).toEqual([]);
      expect(await dueDays(ledger, requireDay('2026-07-01'))).toEqual(['old 2026-07-01']);
    }));

  it('goes back a hundred days and no further', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.publish(policy);
      await ledger.ingest([eventOn('seller.registered', today - 400, { name: 'Acme' })]);
      await ledger.decide('old', requireDay('2025-06-01'));
      expect(await dueDays(ledger)).toEqual(['old 2026-04-01', 'old 2026-05-01', 'old 2026-06-01']);
    }));
});
