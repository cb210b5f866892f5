import type { SellerEvent, SettlementRules } from '@gold-seller/criteria';
import { buyerHash } from '../buyer-hash.ts';
import { buyerIn } from '../buyer-in-event.ts';
import { keptEvent } from '../kept-event.ts';
import type { SellerBatch } from '../seller-batch.ts';
import type { SealedPartKey, SellerTables } from '../seller-tables.ts';
import { identityOf } from '../stored-event.ts';
import { fingerprintOf, fingerprintsIn, partOf } from './fingerprints.ts';
import { identityText, mattersTexts } from './sealed-text.ts';

/** Looks what of a batch is sealed, for the sellers of whom anything is: events, their matters, and what they withdraw. */
export async function noteSealed(
  tables: SellerTables,
  batches: ReadonlyMap<string, SellerBatch>,
  events: readonly SellerEvent[],
  rules: SettlementRules,
): Promise<void> {
  const asked = new Map<string, Asked>();
  for (const event of events) {
    const batch = batches.get(event.seller);
    if (batch === undefined || batch.sealedParts === 0 || batch.known.has(identityOf(event))) continue;
    for (const text of [identityText(event), ...mattersTexts(numbered(event, batch), rules)]) {
      const fingerprint = fingerprintOf(batch.seller, text);
      const part = partOf(fingerprint, batch.sealedParts);
      const key = `${batch.seller}\u0000${part}`;
      const there = asked.get(key) ?? { batch, part, texts: new Map() };
      asked.set(key, there);
      there.texts.set(fingerprint, text);
    }
  }
  const keys = [...asked.values()].map(({ batch: { bucket, seller }, part }) => ({ bucket, seller, part }));
  for (const { seller, part, packed } of await tables.sealedOf(keys)) {
    const there = asked.get(`${seller}\u0000${part}`);
    if (there === undefined) continue;
    for (const fingerprint of fingerprintsIn(packed, part, there.batch.sealedParts)) {
      const text = there.texts.get(fingerprint);
      if (text !== undefined) there.batch.sealed.add(text);
    }
  }
}

interface Asked extends Pick<SealedPartKey, 'part'> {
  readonly batch: SellerBatch;
  readonly texts: Map<number, string>;
}

/** Of a buyer who has no number yet nothing can be sealed: 0 is nobody's. */
function numbered(event: SellerEvent, { seller, numbers }: SellerBatch): SellerEvent {
  const buyer = buyerIn(event);
  return keptEvent(event, buyer === undefined ? undefined : (numbers.get(buyerHash(seller, buyer)) ?? 0));
}
