import { type Day, mergeTallies, type Tally } from '@gold-seller/criteria';
import { packTally, unpackTally } from '../packed-tally.ts';
import { byMonth } from '../settle-batch.ts';

/** What a seller's sealed events came to: the one act that is kept in their place. */
export interface SealedBalance {
  /** All of it lies before this day. */
  readonly day: Day;
  readonly events: number;
  /** How many rows are gone from the log: the events, and balances that went into this one. */
  readonly rows: number;
  /** The highest number of a buyer in the events. */
  readonly lastBuyer: number;
  /** In how many parts the fingerprints of what is sealed are kept, and how many there are. */
  readonly parts: number;
  readonly fingerprints: number;
  readonly tally: Tally;
}

/** How balances are written. The events are gone, so no rebuild makes them again: a new form is read beside the old. */
const balanceFormat = 1;

/** A balance as the log keeps it: its tally packed by month. */
export function encodeBalance({ tally, ...balance }: SealedBalance): string {
  const months = [...byMonth(tally)].map(([month, cells]) => [month, base64(packTally(cells, month))]);
  return JSON.stringify({ format: balanceFormat, ...balance, months });
}

/** The inverse of `encodeBalance`; it reads only what the ledger itself wrote. Throws `RangeError` for a newer format. */
export function decodeBalance(data: string): SealedBalance {
  const { format = balanceFormat, months, ...balance } = JSON.parse(data) as BalanceRecord; // safe: written by encodeBalance
  if (format !== balanceFormat)
    throw new RangeError(`a sealed balance has format ${format}: it is newer than the program`);
  const tally = months.reduce<Tally>(
    (sum, [month, packed]) => mergeTallies(sum, unpackTally(Buffer.from(packed, 'base64'), month)),
    new Map(),
  );
  return { ...balance, tally };
}

interface BalanceRecord extends Omit<SealedBalance, 'tally'> {
  /** The first balances told none. */
  readonly format?: number;
  readonly months: readonly (readonly [number, string])[];
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
