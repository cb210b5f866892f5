import { fingerprintsIn } from '../../sealing/fingerprints.ts';
import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import type { ExaminedSeller } from '../examined-seller.ts';
import { inSellers } from '../in-sellers.ts';

/** What is sealed is known as such: its fingerprints are there, as many as the log says, and looked for where they are. */
export const sealedDiffers: Check = {
  key: 'sealed-differs',
  severity: 'error',
  says: ({ count }) =>
    `What is sealed of ${counted(count, 'seller')} is not all known as sealed: it could come in again and count twice.`,
  find: inSellers((seller) => seller.derived !== undefined && differs(seller)),
};

function differs({ row, derived, balance, sealed }: ExaminedSeller): boolean {
  const [ends, parts] = [derived?.ends[0], balance?.parts ?? 0];
  const isNoted = row?.sealed_parts === ends?.sealedParts && row?.sealed_events === ends?.sealedEvents;
  if (!isNoted && row !== undefined) return true;
  if (sealed.length !== parts) return true;
  const there = sealed.reduce((sum, { packed, part }) => sum + countIn(packed, part, parts), 0);
  return there !== (balance?.fingerprints ?? 0);
}

function countIn(packed: Uint8Array, part: number, parts: number): number {
  try {
    return fingerprintsIn(packed, part, parts).length;
  } catch {
    return 0;
  }
}
