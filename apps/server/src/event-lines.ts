import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { stdin } from 'node:process';
import { createGunzip } from 'node:zlib';
import { checkLine, lineSplitter } from '@gold-seller/api/event-lines';
import { GoldSellerError } from '@gold-seller/criteria';
import type { StreamItem } from './ingest-stream.ts';

/** The events of a file with one JSON object a line; `-` is standard input. Throws `file_not_found`. */
export async function* eventLines(file: string, now: number): AsyncGenerator<StreamItem> {
  let items: StreamItem[] = [];
  let number = 0;
  const splitter = lineSplitter((line, isTooLarge) => {
    number++;
    const checked = checkLine(line, isTooLarge, now);
    if (checked !== undefined) items.push({ place: `line ${number}`, checked });
  });
  for await (const piece of await bytesOf(file)) {
    splitter.push(piece as Uint8Array); // safe: no encoding is set, so pieces are bytes
    yield* items;
    items = [];
  }
  splitter.end();
  yield* items;
}

async function bytesOf(file: string): Promise<NodeJS.ReadableStream> {
  if (file === '-') return stdin;
  await access(file).catch((cause: unknown) => {
    throw new GoldSellerError('file_not_found', `the file ${file} cannot be read`, { cause });
  });
  const bytes = createReadStream(file);
  if (!file.endsWith('.gz')) return bytes;
  const text = createGunzip();
  bytes.on('error', (error) => text.destroy(error));
  return bytes.pipe(text);
}
