import { formatDay, type Incident, requireDay } from '@gold-seller/criteria';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { type Ledger, ledgerOn } from '../ledger.ts';
import { ledgerTelemetry } from '../telemetry/ledger-telemetry.ts';
import { bucketBreaches } from '../testing/bucket-breaches.ts';
import { eventOn } from '../testing/event-on.ts';
import { orderLife } from '../testing/history.ts';
import { manySellers } from '../testing/many-sellers.ts';
import { monthlyPolicy } from '../testing/monthly-policy.ts';
import { recordedStatements } from '../testing/recorded-statements.ts';
import { withTemporaryDatabase } from '../testing/temporary-database.ts';
import { exportOf, testNow, withTemporaryLedger } from '../testing/temporary-ledger.ts';
import { distributionStatements, tablesByBucket, tablesEverywhere } from './distribution.ts';
import { openPostgres } from './open-postgres.ts';

const [february, march, april] = ['2026-02-01', '2026-03-01', '2026-04-01'].map(requireDay) as [number, number, number];

const policy = monthlyPolicy('punctual', [
  { metric: 'on_time_ship_rate', window: { days: 28 }, earn: { atLeast: 0.9 }, keep: { atLeast: 0.9 } },
]);

/** Orders of sellers in four buckets, most of whom are registered. */
const history = manySellers.flatMap((seller, index) => [
  ...(index < 8 ? [eventOn('seller.registered', february - 100, { name: `Shop ${index}` }, { seller })] : []),
  ...orderLife(`a-${seller}`, february - 20, { seller, buyer: `buyer ${index % 3}` }),
  ...orderLife(`b-${seller}`, march - 20, { seller, buyer: `buyer ${index % 2}` }),
]);

/** What comes later: withdrawals, news of accounts, late events, and what is there already, as it was and otherwise. */
const news = manySellers.flatMap((seller, index) => {
  const shipped = `order.shipped/${february - 19}`;
  const withdrawn = history.find((event) => event.seller === seller && event.id.startsWith(shipped))?.id ?? '';
  return [
    eventOn('event.withdrawn', march + 2, { source: 'test', id: withdrawn }, { seller }),
    eventOn('seller.updated', march + 2, { country: index % 2 === 0 ? 'DE' : 'AT' }, { seller }),
    eventOn('seller.held', march + 2, { holdId: 'h', reason: 'integrity' }, { seller }),
    ...orderLife(`b-${seller}`, march - 20, { seller, buyer: `buyer ${index % 2}` }),
    ...orderLife(`c-${seller}`, march - 18, { seller, days: [9, 10, 11] }),
  ];
});
const [first = ''] = manySellers;
const other = eventOn('order.shipped', march, { orderId: 'other' }, { seller: first, id: history[1]?.id ?? '' });

const storm: Incident = {
  id: 'storm',
  from: formatDay(march - 17),
  to: formatDay(march - 14),
  families: ['dispatch'],
  reason: 'disaster',
};

/** Everything that changes a ledger. */
async function change(ledger: Ledger): Promise<void> {
  await ledger.publish(policy);
  await ledger.ingest(history);
  await ledger.decide('punctual', february);
  await ledger.approve('punctual', february).catch(() => {});
  await ledger.beginDay(february + 1);
  await ledger.decide('punctual', march);
  await ledger.approve('punctual', march).catch(() => {});
  await ledger.ingest([...news, other]);
  await ledger.catchUp();
  await ledger.beginDay(march + 40);
  await ledger.declareIncident(storm);
  await ledger.withdrawIncident('storm');
  await ledger.decide('punctual', april);
  await ledger.discard('punctual', april).catch(() => {});
  await ledger.rebuild();
  const [erased = ''] = manySellers.slice(-1);
  await ledger.eraseBuyer('buyer 0');
  await ledger.eraseSeller(erased);
  await ledger.ingest(history.filter(({ seller }) => seller === erased));
  const unknown = { isWhole: true, id: undefined, code: 'type_unknown', path: 'type', reason: 'is not known' } as const;
  await ledger.reject(manySellers.map((subject) => ({ ...unknown, text: JSON.stringify({ subject }) })));
  await ledger.seal(requireDay('2025-01-01'));
}

/** Everything that is read. */
async function read(ledger: Ledger): Promise<void> {
  await exportOf(ledger);
  for await (const _ of ledger.doctor());
  for await (const _ of ledger.metrics(march, 90));
  await ledger.status();
  await ledger.sellers({ limit: 5, offset: 2 });
  await ledger.explain(first);
  await ledger.replay(first, { day: march });
  await ledger.warnings(first);
  await ledger.simulate({ policy, from: february, to: april });
  await ledger.advise(first);
  await ledger.due(april);
  await ledger.incidents();
  await ledger.documents.get(`badges/${first}`);
  await ledger.documents.getMany(manySellers.map((each) => `badges/${each}`));
}

describe('a ledger whose buckets lie on different machines', () => {
  it('keeps every transaction and every statement to one bucket, but for those that are listed', () =>
    withTemporaryDatabase(async (url) => {
      let exported = '';
      const statements = await recordedStatements(async () => {
        const telemetry = ledgerTelemetry();
        const { onDrained } = telemetry;
        const options = { settlement: undefined, now: () => testNow, onDrained, bucketsPerTransaction: 1 };
        const ledger = ledgerOn(await openPostgres(url, options), () => testNow, telemetry);
        await change(ledger);
        await read(ledger);
        exported = await exportOf(ledger);
        await ledger.close();
      });
      expect(bucketBreaches(statements)).toEqual([]);
      const expected = await withTemporaryLedger(async (ledger) => {
        await change(ledger);
        return exportOf(ledger);
      });
      expect(exported).toBe(expected);
    }));

  it('has every key begin with the bucket', () =>
    withTemporaryDatabase(async (url) => {
      await (await openPostgres(url, { settlement: undefined, now: () => testNow, onDrained: () => {} })).close();
      const client = new Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query<{ table: string; columns: readonly string[] }>(uniqueIndexes);
      const tables = await client.query<{ name: string }>(
        `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'bucket'`,
      );
      await client.end();
      expect(tables.rows.map(({ name }) => name).toSorted()).toEqual([...tablesByBucket].toSorted());
      const perSeller = rows.filter(({ table }) => tablesByBucket.some((each) => each === table));
      expect(new Set(perSeller.map(({ table }) => table)).size).toBe(tablesByBucket.length);
      const seconds: Readonly<Record<string, string>> = { document: 'key', work: 'run', erased_seller: 'hash' };
      for (const { table, columns } of perSeller) {
        expect([table, ...columns.slice(0, 2)]).toEqual([table, 'bucket', seconds[table] ?? 'seller']);
      }
    }));
});

const uniqueIndexes = `
  select t.relname as table, array(
    select a.attname::text from unnest(x.indkey::smallint[]) with ordinality k(number, place)
    join pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.number order by k.place) as columns
  from pg_index x join pg_class t on t.oid = x.indrelid
  where x.indisunique and t.relnamespace = 'public'::regnamespace`;

describe('the distribution of tables', () => {
  it('lays all tables beside the sellers by bucket, and gives every node the log of the programme', () => {
    expect(distributionStatements(new Set())).toEqual([
      `select create_distributed_table('seller', 'bucket', colocate_with => 'none')`,
      ...tablesByBucket
        .slice(1)
        .map((table) => `select create_distributed_table('${table}', 'bucket', colocate_with => 'seller')`),
      `select create_reference_table('programme_log')`,
    ]);
  });

  it('says nothing of tables that lie where they should', () => {
    expect(distributionStatements(new Set(tablesByBucket.slice(0, -1)))).toEqual([
      `select create_distributed_table('sealed', 'bucket', colocate_with => 'seller')`,
      `select create_reference_table('programme_log')`,
    ]);
    expect(distributionStatements(new Set([...tablesByBucket, ...tablesEverywhere]))).toEqual([]);
  });
});
