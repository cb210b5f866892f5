/** Reads what `ByteWriter` wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  /** The place of the next byte. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.at >= this.#bytes.length;
  }

  /** Goes to a place before or after. Throws `RangeError` for one behind the end. */
  skipTo(at: number): void {
    if (at > this.#bytes.length) throw new RangeError('the packed bytes are cut short');
    this.at = at;
  }

  /** So many of the next bytes. Throws `RangeError` where there are fewer. */
  take(length: number): Uint8Array {
    if (this.at + length > this.#bytes.length) throw new RangeError('the packed bytes are cut short');
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  /** The next integer. Throws `RangeError` where the bytes end in the middle of one. */
  varint(): number {
    let byte = this.#next();
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let scale = 0x80;
    do {
      byte = this.#next();
      value += (byte & 0x7f) * scale;
      scale *= 0x80;
    } while (byte >= 0x80);
    return value;
  }

  #next(): number {
    const byte = this.#bytes[this.at++];
    if (byte === undefined) throw new RangeError('the packed bytes are cut short');
    return byte;
  }
}

/** Writes unsigned integers up to 2^53 - 1, seven bits a byte, the lowest first (LEB128). */
export class ByteWriter {
  #bytes = new Uint8Array(64);
  #length = 0;

  /** Throws `RangeError` for what is not an unsigned safe integer. */
  varint(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is not an unsigned integer`);
    let rest = value;
    while (rest >= 0x80) {
      this.#push((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.#push(rest);
  }

  /** Writes bytes that another one has written. */
  copy(bytes: Uint8Array): void {
    for (const byte of bytes) this.#push(byte);
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  }
}
