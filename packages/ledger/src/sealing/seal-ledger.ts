import { formatDay, GoldSellerError } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import { inChunks } from '../in-shares.ts';
import type { LedgerStore } from '../ledger-store.ts';
import { lockKept } from '../lock-kept.ts';
import type { PolicyShelf, ReadShelf } from '../policy-shelf.ts';
import type { Schema } from '../schema.ts';
import type { SellerKey } from '../seller-tables.ts';
import { lastSealableDay } from './last-sealable-day.ts';
import { type SealBasis, sealSeller } from './seal-seller.ts';

/** How many events were sealed, and of how many sellers. */
export interface Sealed {
  readonly events: number;
  readonly sellers: number;
}

/** The most sellers whose logs are sealed in one transaction: others get their turn. */
const sellersMax = 20;

/**
 * Seals every seller's matters that ended before a day. Broken off, it is begun again and does what is left. Throws
 * `seal_too_recent` for a day before which a published policy may still read.
 */
export async function sealLedger(
  store: LedgerStore,
  readShelf: ReadShelf,
  basis: SealBasis,
  onProgress: (share: number) => void,
): Promise<Sealed> {
  const buckets = await store.inTransaction(async ({ kysely }) => {
    refuseRecent(await readShelf(kysely), basis);
    return bucketsIn(kysely);
  });
  let [events, sellers] = [0, 0];
  for (const [index, bucket] of buckets.entries()) {
    const all = await store.inTransaction(({ kysely }) => sellersIn(kysely, bucket));
    for (const some of inChunks(all, sellersMax)) {
      const counts = await store.inTransaction(async (transaction) => {
        const sealed: number[] = [];
        for (const ends of await lockKept(transaction.sellers, some)) {
          sealed.push(await sealSeller(transaction, ends, basis));
        }
        return sealed;
      });
      events += counts.reduce((sum, each) => sum + each, 0);
      sellers += counts.filter((each) => each > 0).length;
    }
    onProgress((index + 1) / buckets.length);
  }
  await noteSealing(store, basis, { events, sellers });
  return { events, sellers };
}

function refuseRecent(shelf: PolicyShelf, { day, now, rules }: SealBasis): void {
  const programmes = shelf.programmes().map((name) => shelf.programme(name));
  const last = lastSealableDay(programmes, rules.dayOf(now));
  if (day <= last) return;
  throw new GoldSellerError(
    'seal_too_recent',
    `what lies before ${formatDay(day)} may still be read or contested; the last day to seal before is ${formatDay(last)}`,
  );
}

/** One of the few questions about all buckets: which there are. */
async function bucketsIn(kysely: Kysely<Schema>): Promise<readonly number[]> {
  const rows = await kysely.selectFrom('seller').select('bucket').distinct().orderBy('bucket').execute();
  return rows.map(({ bucket }) => bucket);
}

function sellersIn(kysely: Kysely<Schema>, bucket: number): Promise<readonly SellerKey[]> {
  return kysely
    .selectFrom('seller')
    .select(['bucket', 'seller'])
    .where('bucket', '=', bucket)
    .orderBy('seller')
    .execute();
}

function noteSealing(store: LedgerStore, { day, now }: SealBasis, sealed: Sealed): Promise<void> {
  return store.inTransaction(async ({ kysely, lockProgramme }) => {
    await lockProgramme();
    const data = JSON.stringify(sealed);
    await kysely.insertInto('programme_log').values({ type: 'sealed', time: now, data, day }).execute();
  });
}
