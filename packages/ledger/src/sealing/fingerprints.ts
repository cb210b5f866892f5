import { hash } from 'node:crypto';
import { ByteReader, ByteWriter } from '../varint.ts';

// What is sealed is remembered by fingerprints: sorted, in parts of about a hundred, each the distance from the one before.

/** 52 bits of SHA-256: of a million that are sealed, one in four billion others is taken for one of them. */
const fingerprintBits = 52;
const hexDigits = fingerprintBits / 4;
const perPartMax = 128;

/** The fingerprint of a text of a seller's, like a reference or an event's identity. */
export function fingerprintOf(seller: string, text: string): number {
  return Number.parseInt(hash('sha256', `${seller}\u0000${text}`, 'hex').slice(0, hexDigits), 16);
}

/** In how many parts so many fingerprints are kept: a power of two. */
export function partsFor(count: number): number {
  let parts = 1;
  while (parts * perPartMax < count) parts *= 2;
  return parts;
}

/** Which of so many parts a fingerprint is in. */
export function partOf(fingerprint: number, parts: number): number {
  return Math.floor(fingerprint / widthOf(parts));
}

/** Packs fingerprints into so many parts. */
export function packParts(fingerprints: Iterable<number>, parts: number): readonly Uint8Array[] {
  const groups = Array.from({ length: parts }, (): number[] => []);
  for (const each of fingerprints) groups[partOf(each, parts)]?.push(each);
  return groups.map((group, part) => {
    const writer = new ByteWriter();
    let previous = part * widthOf(parts);
    for (const each of group.toSorted((a, b) => a - b)) {
      writer.varint(each - previous);
      previous = each;
    }
    return writer.bytes();
  });
}

/** The fingerprints in one of so many parts, ascending. */
export function fingerprintsIn(packed: Uint8Array, part: number, parts: number): readonly number[] {
  const reader = new ByteReader(packed);
  const fingerprints: number[] = [];
  let fingerprint = part * widthOf(parts);
  while (!reader.done) {
    fingerprint += reader.varint();
    fingerprints.push(fingerprint);
  }
  return fingerprints;
}

function widthOf(parts: number): number {
  return 2 ** fingerprintBits / parts;
}
