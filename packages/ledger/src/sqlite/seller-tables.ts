import type {
  BuyerRow,
  EventKey,
  LockedEnds,
  MonthKey,
  ReferencedEvent,
  ReferenceKey,
  SealedPart,
  SealedPartKey,
  SellerEventRow,
  SellerKey,
  SellerTables,
  TallyRow,
} from '../seller-tables.ts';
import { batchWriter } from './batch-writer.ts';
import type { Database } from './database.ts';

/** The tables by seller in a SQLite file: a prepared statement a row, since asking costs next to nothing here. */
export function sellerTables(database: Database): SellerTables {
  const { connection } = database;
  const ends = connection.prepare(
    'select last_seq, last_buyer, withdrawals, decided_on, sealed_parts, sealed_events from seller where bucket = ? and seller = ?',
  );
  const event = connection.prepare(
    'select seq, type, time, source, id, data from log where bucket = ? and seller = ? and source = ? and id = ?',
  );
  const erased = connection.prepare('select 1 from erased_seller where bucket = ? and hash = ?');
  const numbered = connection.prepare('select 1 from buyer where bucket = ? and seller = ? and number = ?');
  const number = connection.prepare('select number from buyer where bucket = ? and seller = ? and hash = ?');
  const withdrawn = connection.prepare('select source, id from withdrawal where bucket = ? and seller = ?');
  const referenced = connection.prepare(
    `select l.type, l.time, l.source, l.id, l.data from reference r
     join log l on l.bucket = r.bucket and l.seller = r.seller and l.seq = r.seq
     where r.bucket = ? and r.seller = ? and r.reference = ?`,
  );
  const sealed = connection.prepare('select packed from sealed where bucket = ? and seller = ? and part = ?');
  const tally = connection.prepare('select packed from tally where bucket = ? and seller = ? and month = ?');
  return {
    // The one writer holds the file's lock already.
    lock: async (keys) =>
      keys.map(({ bucket, seller }): LockedEnds => {
        const row = ends.get(bucket, seller);
        const [lastSeq, lastBuyer] = [Number(row?.last_seq ?? 0), Number(row?.last_buyer ?? 0)];
        const decidedOn = row?.decided_on == null ? null : Number(row.decided_on);
        const [sealedParts, sealedEvents] = [Number(row?.sealed_parts ?? 0), Number(row?.sealed_events ?? 0)];
        const withdrawals = Number(row?.withdrawals ?? 0);
        return { bucket, seller, lastSeq, lastBuyer, withdrawals, decidedOn, sealedParts, sealedEvents };
      }),
    erasedAmong: async (sellers) => sellers.filter(({ bucket, hash }) => erased.get(bucket, hash) !== undefined),
    eventsOf: async (keys) =>
      found(keys, ({ bucket, seller, source, id }: EventKey) =>
        event.all(bucket, seller, source, id),
      ) as readonly SellerEventRow[],
    numbersOf: async (buyers) =>
      found(buyers, ({ bucket, seller, hash }) => number.all(bucket, seller, hash)) as readonly BuyerRow[],
    numbersIn: async (keys) =>
      keys.filter(({ bucket, seller, number: each }) => numbered.get(bucket, seller, each) !== undefined),
    withdrawalsOf: async (keys) =>
      found(keys, ({ bucket, seller }: SellerKey) => withdrawn.all(bucket, seller)) as readonly EventKey[],
    referencedBy: async (keys) =>
      found(keys, ({ bucket, seller, reference }: ReferenceKey) =>
        referenced.all(bucket, seller, reference),
      ) as readonly ReferencedEvent[],
    talliesOf: async (keys) =>
      found(keys, ({ bucket, seller, month }: MonthKey) => tally.all(bucket, seller, month)) as readonly TallyRow[],
    sealedOf: async (keys) =>
      found(keys, ({ bucket, seller, part }: SealedPartKey) =>
        sealed.all(bucket, seller, part),
      ) as readonly SealedPart[],
    write: batchWriter(database),
  };
}

/** Each key's rows, with the key in them. */
function found<Key extends SellerKey>(
  keys: readonly Key[],
  rowsOf: (key: Key) => readonly object[],
): readonly unknown[] {
  return keys.flatMap((key) => rowsOf(key).map((row) => ({ ...key, ...row })));
}
