import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, type FileHandle, open, truncate } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/**
 * A line after the last page with the checksum of all before it: SQLite has none and takes a flipped byte in a row for
 * data. SQLite passes over the line, and drops it when it writes to the file.
 */
export async function sealBackup(path: string): Promise<void> {
  await appendFile(path, sealOf(await checksum(path)));
}

/** How a seal was found: whole, missing (a ledger file that is not from `backup`, or was written to since) or broken. */
export type SealState = 'whole' | 'missing' | 'broken';

/** Looks at the seal of a file and, where it is whole, takes it off. */
export async function takeSealOff(path: string): Promise<SealState> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const end = size - sealLength;
    // A file of whole pages and nothing more; anything over is a seal, the rest of one, or of a page.
    if (size % (await pageSize(handle)) === 0) return 'missing';
    if (end <= 0) return 'broken';
    const found = Buffer.alloc(sealLength);
    await handle.read(found, 0, sealLength, end);
    if (found.toString('latin1') !== sealOf(await checksum(path, end))) return 'broken';
    await truncate(path, end);
    return 'whole';
  } finally {
    await handle.close();
  }
}

/** As the file's header says; where that is no page size, the smallest there is. */
async function pageSize(handle: FileHandle): Promise<number> {
  const header = Buffer.alloc(18);
  await handle.read(header, 0, header.length, 0);
  const size = header.readUInt16BE(16);
  if (size === 1) return 65_536;
  return size >= 512 && (size & (size - 1)) === 0 ? size : 512;
}

const sealOf = (sha256: string) => `\ngold-seller backup, sha256 ${sha256}\n`;
const sealLength = sealOf('0'.repeat(64)).length;

/** Of the first `length` bytes. */
async function checksum(path: string, length?: number): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, length === undefined ? {} : { end: length - 1 }), hash);
  return hash.digest('hex');
}
