import { referencesOf, type SellerEvent, type SettlementRules } from '@gold-seller/criteria';
import { buyerHash } from './buyer-hash.ts';
import { buyerIn, withBuyer } from './buyer-in-event.ts';
import type { IngestOutcome } from './ingest-outcome.ts';
import { type SellerBatch, touch } from './seller-batch.ts';
import { eventOfRow, identityOf } from './stored-event.ts';

/** Appends one event to its seller's batch, unless it is there already: buyers become numbers, references are noted. */
export function appendEvent(
  batch: SellerBatch,
  event: SellerEvent,
  rules: SettlementRules,
  isNamed: boolean,
): IngestOutcome {
  const { source, id, type, time } = event;
  const buyer = isNamed ? buyerIn(event) : undefined;
  const hash = buyer === undefined ? undefined : buyerHash(batch.seller, buyer);
  const number = hash === undefined ? undefined : (batch.numbers.get(hash) ?? batch.lastBuyer + 1);
  const numbered = number === undefined ? event : withBuyer(event, String(number));
  const data = JSON.stringify(numbered.data);
  const there = batch.known.get(identityOf(event));
  if (there !== undefined) {
    return there.type === type && there.time === time && there.data === data ? 'duplicate' : 'conflict';
  }
  const seq = batch.lastSeq + 1;
  const { bucket, seller } = batch;
  const row = { bucket, seller, seq, type, time, source, id, data };
  batch.lastSeq = seq;
  batch.log.push(row);
  batch.known.set(identityOf(event), row);
  if (hash !== undefined && number !== undefined) keepNumber(batch, hash, number);
  for (const reference of referencesOf(numbered, rules)) {
    batch.references.push({ bucket, seller, reference, seq });
    touch(batch, reference, numbered);
  }
  if (numbered.type === 'event.withdrawn') withdraw(batch, numbered.data, rules);
  return 'accepted';
}

/** Gives a buyer who is new the next number. */
function keepNumber(batch: SellerBatch, hash: string, number: number): void {
  if (number <= batch.lastBuyer) return;
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
