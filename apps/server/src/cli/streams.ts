/** Where a command writes: results to `out`, everything meant for the person watching to `problem`. */
export interface Streams {
  /** Writes a line of the result. Waits while the reader is slower than we are. */
  out(line: string): Promise<void>;
  /** Writes a line for the person, apart from the result. */
  problem(line: string): void;
  /** The terminal progress bars are drawn on, or nothing where there is none. */
  readonly terminal: NodeJS.WriteStream | undefined;
}

/** The process's own streams. */
export function terminalStreams(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Streams {
  return {
    out: (line) =>
      new Promise((resolve) => {
        if (stdout.write(`${line}\n`)) resolve();
        else stdout.once('drain', resolve);
      }),
    problem: (line) => {
      stderr.write(`${line}\n`);
    },
    terminal: stderr.isTTY ? stderr : undefined,
  };
}
