import type { KeptLine, Ledger } from '@gold-seller/ledger';

/** The lines that were not taken and are kept: those of these numbers, or all; in the order in which they first came. */
export async function* keptLines(
  ledger: Pick<Ledger, 'rejected'>,
  numbers: readonly number[] = [],
): AsyncGenerator<KeptLine> {
  const wanted = new Set(numbers);
  let after: number | undefined = 0;
  while (after !== undefined) {
    const { lines }: { readonly lines: readonly KeptLine[] } = await ledger.rejected({ limit: linesPerPage, after });
    for (const line of lines) if (wanted.size === 0 || wanted.has(line.number)) yield line;
    after = lines.at(-1)?.number;
  }
}

/** Few: each may be 64 KiB long. */
const linesPerPage = 200;
