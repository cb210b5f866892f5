import { referencesOf, type SellerEvent, type SettlementRules } from '@gold-seller/criteria';
import type { IngestOutcome } from './ingest-outcome.ts';
import { buyerNumberIn, keptEvent } from './kept-event.ts';
import type { NumberedEvent } from './numbered-event.ts';
import { identityText, mattersTexts } from './sealing/sealed-text.ts';
import { type SellerBatch, touch } from './seller-batch.ts';
import { eventOfRow, identityOf, type StoredEvent } from './stored-event.ts';

/** Appends one event to its seller's batch, unless it is there already; what it names is noted. */
export function appendEvent(
  batch: SellerBatch,
  { event, references, newBuyer }: NumberedEvent,
  rules: SettlementRules,
): IngestOutcome {
  const { type, time, source, id } = event;
  const data = JSON.stringify(event.data);
  const identity = identityOf(event);
  const there = batch.known.get(identity);
  if (there !== undefined) return isSame(batch, there, event, data) ? 'duplicate' : 'conflict';
  const sealed = sealedOutcome(batch, event, rules);
  if (sealed !== undefined) return sealed;
  const seq = batch.lastSeq + 1;
  const { bucket, seller } = batch;
  const row = { bucket, seller, seq, type, time, source, id, data };
  batch.lastSeq = seq;
  batch.log.push(row);
  batch.known.set(identity, row);
  if (newBuyer !== undefined) keepNumber(batch, newBuyer);
  for (const reference of references) {
    batch.references.push({ bucket, seller, reference, seq });
    touch(batch, reference, event);
  }
  if (event.type === 'event.withdrawn') withdraw(batch, event.data, rules);
  return 'accepted';
}

/** Whether what is there says the same. Whose it is cannot be told any more where that buyer was erased. */
function isSame({ seller, erased }: SellerBatch, there: StoredEvent, kept: SellerEvent, data: string): boolean {
  if (there.type !== kept.type || there.time !== kept.time) return false;
  if (there.data === data) return true;
  // Logs that an earlier version wrote have tracking numbers.
  const stored = keptEvent(eventOfRow(seller, there), undefined);
  const number = buyerNumberIn(stored);
  const mayBe = number !== undefined && erased.has(number) ? keptEvent(kept, number) : kept;
  return JSON.stringify(stored.data) === JSON.stringify(mayBe.data);
}

/** What an event comes to that is sealed, or about what is; nothing where it is neither. */
function sealedOutcome({ sealed }: SellerBatch, event: SellerEvent, rules: SettlementRules): IngestOutcome | undefined {
  if (sealed.size === 0) return undefined;
  if (sealed.has(identityText(event))) return 'duplicate';
  return mattersTexts(event, rules).some((text) => sealed.has(text)) ? 'matter_sealed' : undefined;
}

/** Gives a buyer who is new the next number. */
function keepNumber(batch: SellerBatch, hash: string): void {
  const number = batch.lastBuyer + 1;
  batch.lastBuyer = number;
  batch.numbers.set(hash, number);
  batch.buyers.push({ bucket: batch.bucket, seller: batch.seller, hash, number });
}

/** Notes a withdrawal, and that what the withdrawn event was about is to be settled anew if it is already there. */
function withdraw(
  batch: SellerBatch,
  target: { readonly source: string; readonly id: string },
  rules: SettlementRules,
): void {
  const identity = identityOf(target);
  if (batch.withdrawnBefore.has(identity) || batch.withdrawnNow.has(identity)) return;
  batch.withdrawnNow.set(identity, target);
  const row = batch.known.get(identity);
  if (row === undefined) return;
  for (const reference of referencesOf(eventOfRow(batch.seller, row), rules)) touch(batch, reference);
}
