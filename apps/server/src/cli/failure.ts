import { GoldSellerError } from '@gold-seller/criteria';

/** What a person reads when a command fails: the stable code and the reason; of a bug, all there is to know. */
export function failureOf(error: unknown): string {
  if (error instanceof GoldSellerError) return `gold-seller: ${error.message} [${error.code}]`;
  return `gold-seller: this is a bug: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
