import { GoldSellerError } from '@gold-seller/criteria';
import { type Body, bodyPieces, readToEnd } from './body-pieces.ts';

/** The longest JSON body, in bytes. */
const jsonBytesMax = 1024 * 1024;

/** What a JSON body says and how many bytes it took, or why it is not JSON. */
export type JsonBody = { readonly value: unknown; readonly bytes: number } | BrokenBody;

export interface BrokenBody {
  readonly broken: string;
  readonly bytes: Uint8Array;
}

/** Reads a JSON body. Throws `request_too_large` as soon as it is, and `request_invalid` where it breaks off. */
export async function readJson(body: Body): Promise<JsonBody> {
  const bytes = await readBytes(body);
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), bytes: bytes.length };
  } catch (error) {
    return { broken: whyBroken(error), bytes };
  }
}

/** What is said of text that is not JSON, or bytes that are not text. */
export function whyBroken(error: unknown): string {
  return error instanceof SyntaxError ? `not JSON: ${error.message}` : 'not JSON: the bytes are not UTF-8';
}

async function readBytes(body: Body): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bodyPieces(body)) {
    pieces.push(piece);
    length += piece.length;
    if (length > jsonBytesMax) break;
  }
  if (length > jsonBytesMax) return tooLarge(body);
  const bytes = new Uint8Array(length);
  let end = 0;
  for (const piece of pieces) {
    bytes.set(piece, end);
    end += piece.length;
  }
  return bytes;
}

/** A body not much too large is read and forgotten: half-read, its connection would close on a sender still writing. */
async function tooLarge(body: Body): Promise<never> {
  await readToEnd(body, forgottenBytesMax);
  throw new GoldSellerError(
    'request_too_large',
    `A JSON body is at most ${jsonBytesMax} bytes; lines of JSON (application/x-ndjson) have no limit.`,
  );
}

const forgottenBytesMax = 8 * 1024 * 1024;
