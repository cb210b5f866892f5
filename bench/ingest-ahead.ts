import assert from 'node:assert/strict';
import { parseEvent } from '@gold-seller/criteria';
import type { Ledger } from '@gold-seller/ledger';

/** How many events a batch has, on both sides. */
export const batchSize = 10_000;

/** Ingests events as an import does: the next batch is checked while the ones before are written, two at most. */
export async function ingestAhead(ledger: Ledger, inputs: readonly unknown[], now: number): Promise<number> {
  const inFlight: Promise<unknown>[] = [];
  for (let at = 0; at < inputs.length; at += batchSize) {
    const batch = inputs.slice(at, at + batchSize).map((input) => {
      const parsed = parseEvent(input, now);
      assert(parsed.ok);
      return parsed.event;
    });
    inFlight.push(ledger.ingest(batch));
    if (inFlight.length >= 2) await inFlight.shift();
  }
  await Promise.all(inFlight);
  return inputs.length;
}
