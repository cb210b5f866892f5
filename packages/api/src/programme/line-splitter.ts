/** The longest line, in bytes, its line break left out. */
export const lineBytesMax = 64 * 1024;

/** Takes the lines of a stream, one after another; of one that is too large only the beginning, as long as a line may be. */
export type OnLine = (line: Uint8Array, isTooLarge: boolean) => void;

/**
 * Cuts bytes that come in pieces into lines ending in LF or CRLF. Cutting bytes and not text keeps a character whole that
 * two pieces share. A line is only valid until `onLine` returns.
 */
export function lineSplitter(onLine: OnLine): { push(piece: Uint8Array): void; end(): void } {
  const held = new Uint8Array(lineBytesMax + 1);
  let heldLength = 0;
  let isTooLarge = false;

  function hold(part: Uint8Array): void {
    const fitting = part.subarray(0, held.length - heldLength);
    held.set(fitting, heldLength);
    heldLength += fitting.length;
    if (fitting.length < part.length) isTooLarge = true;
  }

  function tell(line: Uint8Array, isCut: boolean): void {
    const whole = !isCut && line.at(-1) === cr ? line.subarray(0, -1) : line;
    onLine(whole.subarray(0, lineBytesMax), isCut || whole.length > lineBytesMax);
  }

  function finish(): void {
    tell(held.subarray(0, heldLength), isTooLarge);
    heldLength = 0;
    isTooLarge = false;
  }

  return {
    push(piece) {
      let start = 0;
      for (let end = piece.indexOf(lf); end !== -1; end = piece.indexOf(lf, start)) {
        const part = piece.subarray(start, end);
        if (heldLength === 0) tell(part, false);
        else {
          hold(part);
          finish();
        }
        start = end + 1;
      }
      if (start < piece.length) hold(piece.subarray(start));
    },
    end() {
      if (heldLength > 0) finish();
    },
  };
}

const lf = 0x0a;
const cr = 0x0d;
