import type { LedgerWriting } from '../ledger-writing.ts';
import type { Overwriting } from './overwriting.ts';

/** The same writer; what it is told to let go of is overwritten, too. */
export function overwritingWriter(writer: LedgerWriting, overwriting: Overwriting): LedgerWriting {
  return {
    ...writer,
    dropRejected(which, now) {
      const drop = () => writer.dropRejected(which, now);
      // Every hour, asked for by nobody: too often to make the whole file anew.
      return which === 'expired' ? drop() : overwriting(drop);
    },
    seal: (day, now, onProgress) => overwriting(() => writer.seal(day, now, onProgress)),
    eraseBuyer: (buyer, now, onProgress) => overwriting(() => writer.eraseBuyer(buyer, now, onProgress)),
    eraseSeller: (seller, now) => overwriting(() => writer.eraseSeller(seller, now)),
  };
}
