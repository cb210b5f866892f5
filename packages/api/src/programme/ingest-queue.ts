import type { SellerEvent } from '@gold-seller/criteria';
import type { CheckedEvent } from './check-event.ts';
import type { Intake } from './intake.ts';
import type { LineOutcomes } from './line-outcomes.ts';
import { isKept, type RejectedLine, refusedEvent } from './rejected-line.ts';

/** How many events the ledger is given at a time. */
const chunkEventsMax = 2000;

/** How many chunks may be with the ledger while the next is read; beyond, reading waits. */
const chunksInFlightMax = 2;

/** Gives events, and lines that are none, to the ledger in chunks, in order, and its answers to `outcomes`. */
export class IngestQueue {
  readonly #ledger: Pick<Intake, 'ingest' | 'reject'>;
  readonly #outcomes: LineOutcomes;
  readonly #inFlight: Promise<number>[] = [];
  #events: SellerEvent[] = [];
  #lines: number[] = [];
  #rejected: RejectedLine[] = [];
  #linesKept = 0;
  #hasFailed = false;

  constructor(ledger: Pick<Intake, 'ingest' | 'reject'>, outcomes: LineOutcomes) {
    this.#ledger = ledger;
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
  take(line: number, checked: CheckedEvent): void {
    if (checked.ok) {
      this.#lines.push(line);
      this.#events.push(checked.event);
    } else {
      this.#outcomes.rejected(line, checked.rejected);
      this.#rejected.push(checked.rejected);
    }
  }

  /** Hands over what was added, which is all up to `lineLast`. Waits for the ledger where it has enough to do. */
  async handOver(lineLast: number): Promise<void> {
    if (this.#inFlight.length >= chunksInFlightMax) await this.#settleFirst();
    const chunk = this.#store(this.#events, this.#lines, this.#rejected, lineLast);
    chunk.catch(() => {}); // it is awaited in its turn
    this.#inFlight.push(chunk);
    this.#events = [];
    this.#lines = [];
    this.#rejected = [];
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

  async #store(
    events: readonly SellerEvent[],
    lines: readonly number[],
    rejected: RejectedLine[],
    lineLast: number,
  ): Promise<number> {
    const answers = events.length > 0 ? await this.#ledger.ingest(events) : [];
    for (const [index, event] of events.entries()) {
      const [line, outcome] = [lines[index], answers[index]];
      if (line === undefined || outcome === undefined) throw new Error('the ledger left an event unanswered');
      this.#outcomes.answered(line, event.id, outcome);
      const refused = refusedEvent(event, outcome);
      if (refused !== undefined && isKept(refused)) rejected.push(refused);
    }
    if (rejected.length > 0) await this.#ledger.reject(rejected);
    return lineLast;
  }
}
