import type { SettlementRules } from '@gold-seller/criteria';
import type { NumberedEvent } from '../numbered-event.ts';
import type { SellerBatch } from '../seller-batch.ts';
import type { SealedPartKey, SellerTables } from '../seller-tables.ts';
import { identityOf } from '../stored-event.ts';
import { fingerprintOf, fingerprintsIn, partOf } from './fingerprints.ts';
import { identityText, mattersTexts } from './sealed-text.ts';

/**
 * Looks what of a batch is sealed, for the sellers of whom anything is: events, their matters, and what they withdraw. Of a
 * buyer who has no number yet nothing is: the next number is nobody's.
 */
export async function noteSealed(
  tables: SellerTables,
  batches: ReadonlyMap<string, SellerBatch>,
  numbered: readonly Pick<NumberedEvent, 'event'>[],
  rules: SettlementRules,
): Promise<void> {
  const asked = new Map<string, Asked>();
  for (const { event } of numbered) {
    const batch = batches.get(event.seller);
    if (batch === undefined || batch.sealedParts === 0 || batch.known.has(identityOf(event))) continue;
    for (const text of [identityText(event), ...mattersTexts(event, rules)]) {
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
