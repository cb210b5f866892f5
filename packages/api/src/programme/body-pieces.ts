import { GoldSellerError } from '@gold-seller/criteria';

export type Body = ReadableStream<Uint8Array<ArrayBuffer>> | null;

const pieceBytesMax = 64 * 1024;

/**
 * The bytes of a body as they come, in pieces of at most 64 KiB. Left before its end, the rest stays unread and is not
 * cancelled: that would close the connection the answer has to go through. Throws `request_invalid` where it breaks off,
 * or what was given as the reason where that is a GoldSellerError.
 */
export async function* bodyPieces(body: Body): AsyncGenerator<Uint8Array, void, undefined> {
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await readNext(reader);
      if (done) return;
      for (let start = 0; start < value.length; start += pieceBytesMax) {
        yield value.subarray(start, start + pieceBytesMax);
      }
    }
  } finally {
    reader.releaseLock();
  }
}

/** Reads what is left of a body, or its next `bytesMax`, and forgets it. */
export async function readToEnd(body: Body, bytesMax = Number.POSITIVE_INFINITY): Promise<void> {
  let bytes = 0;
  try {
    for await (const piece of bodyPieces(body)) {
      bytes += piece.length;
      if (bytes >= bytesMax) return;
    }
  } catch {
    // It broke off: nothing is left.
  }
}

async function readNext(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>) {
  try {
    return await reader.read();
  } catch (cause) {
    if (cause instanceof GoldSellerError) throw cause;
    throw new GoldSellerError('request_invalid', 'The body broke off.', { cause });
  }
}
