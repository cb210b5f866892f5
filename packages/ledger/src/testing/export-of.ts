import type { Ledger } from '../ledger.ts';

/** The whole canonical export as one text. */
export async function exportOf(ledger: Ledger): Promise<string> {
  const lines: string[] = [];
  for await (const line of ledger.exportLines()) lines.push(line);
  return lines.join('\n');
}
