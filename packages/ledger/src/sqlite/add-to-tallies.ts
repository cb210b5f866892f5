import { mergeTallies, type Tally } from '@gold-seller/criteria';
import { packTally, storedMonth, unpackTally } from '../packed-tally.ts';
import type { Database } from './database.ts';

export type AddToTallies = (bucket: number, seller: string, changes: Tally) => void;

/** Prepares adding changes to a seller's stored tallies, a packed row per month. */
export function addToTallies({ connection }: Database): AddToTallies {
  const select = connection.prepare('select packed from tally where bucket = ? and seller = ? and month = ?');
  const upsert = connection.prepare(
    `insert into tally (bucket, seller, month, packed) values (?, ?, ?, ?)
     on conflict (bucket, seller, month) do update set packed = excluded.packed`,
  );
  const remove = connection.prepare('delete from tally where bucket = ? and seller = ? and month = ?');
  return (bucket, seller, changes) => {
    for (const [month, change] of byMonth(changes)) {
      const packed = select.get(bucket, seller, month)?.packed;
      const sum = packed instanceof Uint8Array ? mergeTallies(unpackTally(packed, month), change) : change;
      if (sum.size > 0) upsert.run(bucket, seller, month, packTally(sum, month));
      else if (packed !== undefined) remove.run(bucket, seller, month);
    }
  };
}

function byMonth(changes: Tally): ReadonlyMap<number, Tally> {
  const months = new Map<number, Tally>();
  for (const [key, cell] of changes) {
    const month = storedMonth(key);
    let tally = months.get(month);
    if (tally === undefined) {
      tally = new Map();
      months.set(month, tally);
    }
    tally.set(key, cell);
  }
  return months;
}
