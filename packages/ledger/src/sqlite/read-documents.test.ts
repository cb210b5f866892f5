import { badgeKey } from '@gold-seller/criteria';
import { expect, it } from 'vitest';
import { openLedger } from '../ledger.ts';
import { eventOn } from '../testing/event-on.ts';
import { epoch } from '../testing/history.ts';
import { monthlyPolicy } from '../testing/monthly-policy.ts';
import { testNow, withTemporaryLedger } from '../testing/temporary-ledger.ts';
import { closeDatabase, openDatabase } from './database.ts';
import { readDocuments } from './read-documents.ts';

const key = badgeKey('acme');
const registered = eventOn('seller.registered', epoch - 200, { name: 'Acme' });
const policy = monthlyPolicy('old-hands', [
  { metric: 'account_age_days', earn: { atLeast: 100 }, keep: { atLeast: 100 } },
]);

it('sees what this ledger changes at once, however often it was asked before', () =>
  withTemporaryLedger(async ({ documents, ...ledger }) => {
    expect([await documents.get(key), await documents.get(key)]).toEqual([undefined, undefined]);
    await ledger.ingest([registered]);
    expect(text(await documents.get(key))).toContain('"level":null');
    await ledger.publish(policy);
    await ledger.decide('old-hands', epoch);
    const [many, one] = [await documents.getMany([key, 'badges/nobody']), await documents.get(key)];
    expect(text(one)).toContain('"level":"gold"');
    expect(many).toEqual([one, undefined]);
  }));

it('sees what another process changes within a second', () =>
  withTemporaryLedger(async (_ledger, path) => {
    const database = openDatabase(path, { readOnly: true });
    let now = 0;
    const documents = readDocuments(database, () => now);
    expect(await documents.get(key)).toBeUndefined();
    const other = await openLedger({ database: path, now: () => testNow });
    await other.ingest([registered]);
    await other.close();
    now = 999;
    expect(await documents.getMany([key])).toEqual([undefined]);
    now = 1000;
    expect(text(await documents.get(key))).toContain('acme');
    await closeDatabase(database);
  }));

it('keeps no more than ten thousand documents, whatever is asked for', () =>
  withTemporaryLedger(async (_ledger, path) => {
    const database = openDatabase(path, { readOnly: true });
    const documents = readDocuments(database, () => 0);
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < 100_000; index++) await documents.get(badgeKey(`nobody-${index}`.padEnd(60, '-')));
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * 1024 * 1024);
    await closeDatabase(database);
  }));

function text(document: { readonly bytes: Uint8Array } | undefined): string {
  return new TextDecoder().decode(document?.bytes);
}
