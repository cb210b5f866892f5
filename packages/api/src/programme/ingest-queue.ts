import type { ParsedEvent, SellerEvent } from '@gold-seller/criteria';
import type { Ingest } from './intake.ts';
import type { LineOutcomes } from './line-outcomes.ts';

/** How many events the ledger is given at a time. */
const chunkEventsMax = 2000;

/** How many chunks may be with the ledger while the next is read; beyond, reading waits. */
const chunksInFlightMax = 2;

/** Gives events to the ledger in chunks, in order, and its answers to `outcomes`. */
export class IngestQueue {
  readonly #ingest: Ingest;
  readonly #outcomes: LineOutcomes;
  readonly #inFlight: Promise<number>[] = [];
  #events: SellerEvent[] = [];
  #lines: number[] = [];
  #linesKept = 0;
  #hasFailed = false;

  constructor(ingest: Ingest, outcomes: LineOutcomes) {
    this.#ingest = ingest;
    this.#outcomes = outcomes;
  }

  /** How many lines, from the first, are dealt with for certain, their good events kept. */
  get linesKept(): number {
    return this.#linesKept;
  }

  get isFull(): boolean {
    return this.#events.length >= chunkEventsMax;
  }

  /** A checked event goes to the ledger, a rejected one into the report. */
  take(line: number, parsed: ParsedEvent): void {
    if (parsed.ok) {
      this.#lines.push(line);
      this.#events.push(parsed.event);
    } else {
      this.#outcomes.rejected(line, parsed.id, parsed.rejection);
    }
  }

  /** Hands over what was added, which is all up to `lineLast`. Waits for the ledger where it has enough to do. */
  async handOver(lineLast: number): Promise<void> {
    if (this.#inFlight.length >= chunksInFlightMax) await this.#settleFirst();
    const chunk = this.#store(this.#events, this.#lines, lineLast);
    chunk.catch(() => {}); // it is awaited in its turn
    this.#inFlight.push(chunk);
    this.#events = [];
    this.#lines = [];
  }

  /** Waits until the ledger has answered everything; throws what it threw first. */
  async settle(): Promise<void> {
    while (this.#inFlight.length > 0) await this.#settleFirst();
  }

  /** Waits until the ledger is done with everything, well or not. */
  async abandon(): Promise<void> {
    while (this.#inFlight.length > 0) await this.#settleFirst().catch(() => {});
  }

  async #settleFirst(): Promise<void> {
    try {
      const lineLast = await this.#inFlight.shift();
      if (lineLast !== undefined && !this.#hasFailed) this.#linesKept = lineLast;
    } catch (error) {
      this.#hasFailed = true;
      throw error;
    }
  }

  async #store(events: readonly SellerEvent[], lines: readonly number[], lineLast: number): Promise<number> {
    const answers = events.length > 0 ? await this.#ingest(events) : [];
    for (const [index, { id }] of events.entries()) {
      const [line, outcome] = [lines[index], answers[index]];
      if (line === undefined || outcome === undefined) throw new Error('the ledger left an event unanswered');
      this.#outcomes.answered(line, id, outcome);
    }
    return lineLast;
  }
}
