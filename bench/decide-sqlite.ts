import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { clearSums, compilePolicy, evaluate, readingsOf, windowSums } from '@gold-seller/criteria';
import { openLedger } from '@gold-seller/ledger';
import { monthSpan } from '../packages/ledger/src/month-span.ts';
import { runningMonth } from '../packages/ledger/src/packed-tally.ts';
import { sumPacked } from '../packages/ledger/src/sum-packed.ts';
import { compare } from './compare.ts';
import { printFigure } from './figure.ts';
import { fillSqlite } from './fill-sqlite.ts';
import { dailyPolicy, firstDay, openedDay, windowDays } from './filled-ledger.ts';
import { plainAccount } from './synthetic-tally.ts';

const sellers = 20_000;
const ordersADay = 0.5;
const policy = dailyPolicy;
const compiled = compilePolicy(policy);

const folder = mkdtempSync(join(tmpdir(), 'gold-seller-bench-'));
const database = join(folder, 'ledger.sqlite');
let decided = firstDay;
let read = firstDay;

try {
  const { cellsEach } = await fillSqlite(database, sellers, ordersADay);
  const ledger = await openLedger({ database, now: () => (firstDay + 400) * 86_400_000 });
  const connection = new DatabaseSync(database, { readOnly: true });
  const { ratio, oursPerSecond } = await compare(
    async () => {
      const result = await ledger.decide(policy.programme, decided++);
      assert.ok(result.state === 'done');
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
    against: `reading the same tallies and evaluating in memory: ${sellers} sellers, ${windowDays} days, ${cellsEach} cells each`,
  });
} finally {
  rmSync(folder, { recursive: true });
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
  const account = plainAccount(openedDay);
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
