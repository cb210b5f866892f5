import { type IngestLine, type IngestReport, type LineCode, lineCodes } from '@gold-seller/contract';
import type { IngestOutcome } from './ingest-outcome.ts';
import { refusalOf } from './refusals.ts';
import type { RejectedLine } from './rejected-line.ts';

/** How many lines that were not taken are kept with their words; of those beyond, only the code is. */
const detailsMax = 10_000;

type Detail = Pick<IngestLine, 'id' | 'path' | 'reason'>;

/** What became of each line, a byte a line, so that a stream of any length can be answered in full. */
export class LineOutcomes {
  readonly counts: IngestReport['counts'] = { accepted: 0, duplicate: 0, conflict: 0, rejected: 0 };
  #marks = new Uint8Array(1024);
  #lineLast = 0;
  readonly #details = new Map<number, Detail>();

  /** The ledger's word on an event. */
  answered(line: number, id: string, outcome: IngestOutcome): void {
    const refusal = refusalOf(outcome);
    if (refusal === undefined) {
      this.counts[outcome === 'accepted' ? 'accepted' : 'duplicate'] += 1;
      this.#mark(line, outcome === 'accepted' ? accepted : duplicate);
      return;
    }
    const { code, path, reason } = refusal;
    this.counts[outcomeOf(code)] += 1;
    this.#mark(line, markOf(code), { id, path, reason });
  }

  /** A line that never came to the ledger. */
  rejected(line: number, { id, code, path, reason }: RejectedLine): void {
    this.counts.rejected += 1;
    this.#mark(line, markOf(code), { ...(id !== undefined && { id }), path, reason });
  }

  /** The lines in their order, blank ones left out. */
  *lines(): Generator<IngestLine, void, undefined> {
    for (let line = 1; line <= this.#lineLast; line++) {
      const mark = this.#marks[line - 1] ?? blank;
      if (mark === accepted) yield { line, outcome: 'accepted' };
      else if (mark === duplicate) yield { line, outcome: 'duplicate' };
      else if (mark !== blank) yield this.#refused(line, lineCodes[mark - codesFrom] ?? 'field_invalid');
    }
  }

  #refused(line: number, code: LineCode): IngestLine {
    return { line, outcome: outcomeOf(code), code, ...this.#details.get(line) };
  }

  #mark(line: number, mark: number, detail?: Detail): void {
    while (line > this.#marks.length) this.#grow();
    this.#marks[line - 1] = mark;
    this.#lineLast = Math.max(this.#lineLast, line);
    if (detail !== undefined && this.#details.size < detailsMax) this.#details.set(line, detail);
  }

  #grow(): void {
    const marks = new Uint8Array(this.#marks.length * 2);
    marks.set(this.#marks);
    this.#marks = marks;
  }
}

const blank = 0;
const accepted = 1;
const duplicate = 2;
const codesFrom = 3;

function outcomeOf(code: LineCode): 'conflict' | 'rejected' {
  return code === 'event_conflict' ? 'conflict' : 'rejected';
}

function markOf(code: LineCode): number {
  return codesFrom + lineCodes.indexOf(code);
}
