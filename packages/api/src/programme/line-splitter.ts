/** The longest line, in bytes, its line break left out. */
export const lineBytesMax = 64 * 1024;

/** Takes the lines of a stream, one after another; `too_large` for one over the limit, whose bytes are not kept. */
export type OnLine = (line: Uint8Array | 'too_large') => void;

/**
 * Cuts bytes that come in pieces into lines ending in LF or CRLF. Cutting bytes and not text keeps a character whole that
 * two pieces share. A line is only valid until `onLine` returns.
 */
export function lineSplitter(onLine: OnLine): { push(piece: Uint8Array): void; end(): void } {
  const held = new Uint8Array(lineBytesMax + 1);
  let heldLength = 0;
  let isTooLarge = false;

  function hold(part: Uint8Array): void {
    if (isTooLarge || heldLength + part.length > held.length) {
      isTooLarge = true;
      return;
    }
    held.set(part, heldLength);
    heldLength += part.length;
  }

  function finish(): void {
    onLine(isTooLarge ? 'too_large' : measured(held.subarray(0, heldLength)));
    heldLength = 0;
    isTooLarge = false;
  }

  return {
    push(piece) {
      let start = 0;
      for (let end = piece.indexOf(lf); end !== -1; end = piece.indexOf(lf, start)) {
        const part = piece.subarray(start, end);
        if (heldLength === 0 && !isTooLarge) onLine(measured(part));
        else {
          hold(part);
          finish();
        }
        start = end + 1;
      }
      if (start < piece.length) hold(piece.subarray(start));
    },
    end() {
      if (heldLength > 0 || isTooLarge) finish();
    },
  };
}

function measured(line: Uint8Array): Uint8Array | 'too_large' {
  const whole = line.at(-1) === cr ? line.subarray(0, -1) : line;
  return whole.length > lineBytesMax ? 'too_large' : whole;
}

const lf = 0x0a;
const cr = 0x0d;
