import { DatabaseSync } from 'node:sqlite';
import { emptyLedger, filledAccount, filledSellers, openedDay } from './filled-ledger.ts';

/** Makes a ledger of sellers with tallies, straight into its tables: what counts here is deciding. */
export async function fillSqlite(database: string, count: number, ordersADay: number): Promise<{ cellsEach: number }> {
  await emptyLedger(database);
  const { cellsEach, sellers } = filledSellers(count, ordersADay);
  const connection = new DatabaseSync(database);
  const addSeller = connection.prepare(
    'insert into seller (bucket, seller, last_seq, last_buyer, withdrawals, opened_day, account) values (?, ?, 0, 0, 0, ?, ?)',
  );
  const addTally = connection.prepare('insert into tally (bucket, seller, month, packed) values (?, ?, ?, ?)');
  connection.exec('begin');
  // In the order of their keys, as a table that grew over years is not: only what is written is the same.
  for (const { bucket, seller, months } of [...sellers()].toSorted((a, b) => a.bucket - b.bucket)) {
    addSeller.run(bucket, seller, openedDay, filledAccount);
    for (const [month, packed] of months) addTally.run(bucket, seller, month, packed);
  }
  connection.exec('commit');
  connection.close();
  return { cellsEach };
}
