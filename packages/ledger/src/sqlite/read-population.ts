import type { Day, SimulatedSeller } from '@gold-seller/criteria';
import { decodeAccount } from '../account-record.ts';
import { type PackedMonth, prepareSums } from '../packed-sums.ts';
import { runningMonth } from '../packed-tally.ts';
import type { Database } from './database.ts';

/** Every seller registered by a day, one at a time, with their account and stored tally, for replaying decisions. */
export function* readPopulation({ connection }: Database, by: Day): Generator<SimulatedSeller> {
  const sellers = connection.prepare(
    'select bucket, seller, account from seller where opened_day <= ? order by bucket, seller',
  );
  const months = connection.prepare('select month, packed from tally where bucket = ? and seller = ? order by month');
  const sumMonths = prepareSums();
  for (const row of sellers.iterate(by)) {
    const { bucket = null, seller = null, account = null } = row;
    const stored = months.all(bucket, seller) as unknown as readonly PackedMonth[]; // safe: its own columns
    yield {
      seller: String(seller),
      account: decodeAccount(account === null ? null : String(account)),
      sums: (day, shapes, pauses) => sumMonths((from, to) => within(stored, from, to), day, shapes, pauses),
    };
  }
}

function within(stored: readonly PackedMonth[], from: number, to: number): readonly PackedMonth[] {
  return stored.filter(({ month }) => month === runningMonth || (month >= from && month <= to));
}
