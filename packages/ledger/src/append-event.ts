import { referencesOf, type SettlementRules } from '@gold-seller/criteria';
import type { IngestOutcome } from './ingest-outcome.ts';
import type { NumberedEvent } from './numbered-event.ts';
import { type SellerBatch, touch } from './seller-batch.ts';
import { eventOfRow, identityOf } from './stored-event.ts';

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
  if (there !== undefined) {
    return there.type === type && there.time === time && there.data === data ? 'duplicate' : 'conflict';
  }
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
