import { createInterface } from 'node:readline/promises';
import { GoldSellerError } from '@gold-seller/criteria';
import type { Streams } from './streams.ts';

/**
 * Asks for a yes before what cannot be undone: `--yes` is one; on a terminal a question is asked. Throws
 * `option_invalid` where there is nobody to ask, and where the answer is another.
 */
export async function confirm(streams: Streams, says: string, yes: boolean | undefined): Promise<void> {
  streams.problem(says);
  if (yes === true) return;
  if (streams.terminal === undefined || !process.stdin.isTTY) {
    throw new GoldSellerError('option_invalid', 'this cannot be undone: give --yes');
  }
  const lines = createInterface({ input: process.stdin, output: streams.terminal });
  const answer = await lines.question('Type yes to go on: ').finally(() => lines.close());
  if (answer.trim() !== 'yes') throw new GoldSellerError('option_invalid', 'nothing was done');
}
