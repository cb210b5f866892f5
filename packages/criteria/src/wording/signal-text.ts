import type { Signal } from '../integrity/signals.ts';
import type { Words } from './words.ts';

/** What looks wrong with a seller's trade, for the marketplace's staff: `Very good ratings came in bursts`. */
export function signalText({ key }: Pick<Signal, 'key'>, { messages }: Words): string {
  return messages.signal[key];
}
