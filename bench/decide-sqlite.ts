import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { clearSums, compilePolicy, evaluate, type Policy, readingsOf, windowSums } from '@gold-seller/criteria';
import { presets } from '@gold-seller/criteria/presets';
import { openLedger } from '@gold-seller/ledger';
import { encodeAccount } from '../packages/ledger/src/account-record.ts';
import { bucketOf } from '../packages/ledger/src/bucket.ts';
import { monthSpan } from '../packages/ledger/src/month-span.ts';
import { runningMonth } from '../packages/ledger/src/packed-tally.ts';
import { byMonth, changedMonth } from '../packages/ledger/src/settle-batch.ts';
import { sumPacked } from '../packages/ledger/src/sum-packed.ts';
import { compare } from './compare.ts';
import { printFigure } from './figure.ts';
import { randomFrom } from './synthetic-sellers.ts';
import { plainAccount, syntheticTally } from './synthetic-tally.ts';

const sellers = 20_000;
const windowDays = 180;
const ordersADay = 0.5;
const firstDay = 20_500; // 2026-02-16
const { 'gold-default': preset } = presets;
assert.ok(preset !== undefined);
const policy: Policy = { ...preset, effectiveFrom: '2026-01-01', cadence: { every: 'day' } };
const compiled = compilePolicy(policy);

const folder = mkdtempSync(join(tmpdir(), 'gold-seller-bench-'));
const database = join(folder, 'ledger.sqlite');
let decided = firstDay;
let read = firstDay;

try {
  const cells = await fill();
  const ledger = await openLedger({ database, now: () => (firstDay + 400) * 86_400_000 });
  const connection = new DatabaseSync(database, { readOnly: true });
  const { ratio, oursPerSecond } = await compare(
    async () => {
      const result = await ledger.decide(policy.programme, decided++);
      assert.equal(result.decided, sellers);
      return sellers;
    },
    () => readAndEvaluate(connection, read++),
    { rounds: 5, sideMillis: 1 },
  );
  connection.close();
  await ledger.close();
  printFigure({
    bench: 'decide/sqlite',
    ratio,
    value: oursPerSecond,
    unit: 'sellers/s',
    against: `reading the same tallies and evaluating in memory: ${sellers} sellers, ${windowDays} days, ${Math.round(cells / sellers)} cells each`,
  });
} finally {
  rmSync(folder, { recursive: true });
}

/** Sellers with tallies, straight into the tables: what counts here is deciding. Returns how many cells there are. */
async function fill(): Promise<number> {
  const ledger = await openLedger({ database, now: () => firstDay * 86_400_000 });
  await ledger.publish(policy);
  await ledger.close();
  const random = randomFrom(5);
  const connection = new DatabaseSync(database);
  const seller = connection.prepare(
    'insert into seller (bucket, seller, last_seq, last_buyer, withdrawals, opened_day, account) values (?, ?, 0, 0, 0, ?, ?)',
  );
  const tally = connection.prepare('insert into tally (bucket, seller, month, packed) values (?, ?, ?, ?)');
  const openedDay = firstDay - 600;
  let cells = 0;
  connection.exec('begin');
  for (let index = 0; index < sellers; index++) {
    const name = `seller-${index}`;
    seller.run(bucketOf(name), name, openedDay, encodeAccount(plainAccount(openedDay)));
    const all = syntheticTally(firstDay, windowDays, ordersADay, random);
    cells += all.size;
    for (const [month, part] of byMonth(all)) {
      const packed = changedMonth(undefined, part, month);
      if (packed !== undefined) tally.run(bucketOf(name), name, month, packed);
    }
  }
  connection.exec('commit');
  connection.close();
  return cells;
}

/** The least that deciding takes: every stored month read once, summed, and evaluated. */
function readAndEvaluate(connection: DatabaseSync, day: number): number {
  const sums = windowSums(day, compiled.shapes);
  const { from, to } = monthSpan(sums.spans);
  const rows = connection.prepare(
    `select seller, month, packed from tally
     where month = ${runningMonth} or month between ? and ? order by bucket, seller`,
  );
  let [evaluated, current] = [0, ''];
  const account = plainAccount(firstDay - 600);
  const evaluateCurrent = () => {
    if (current === '') return;
    assert.ok(evaluate(compiled, readingsOf(compiled, sums, account)).levels.length > 0);
    evaluated++;
  };
  for (const { seller, month, packed } of rows.iterate(from, to)) {
    if (seller !== current) {
      evaluateCurrent();
      clearSums(sums);
      current = String(seller);
    }
    sumPacked(packed as Uint8Array, Number(month), sums); // safe: its own columns
  }
  evaluateCurrent();
  assert.equal(evaluated, sellers);
  return sellers;
}
