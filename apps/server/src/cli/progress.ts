import { Presets, SingleBar } from 'cli-progress';
import type { Streams } from './streams.ts';

/** Shows how far long work is. */
export interface Progress {
  /** `share` is 0 to 1; `note` says what has been done so far. */
  update(share: number, note?: string): void;
  end(note: string): void;
}

/** A bar on a terminal; elsewhere a plain line at every tenth. */
export function startProgress(streams: Streams, title: string): Progress {
  return streams.terminal === undefined ? plainLines(streams, title) : bar(streams.terminal, title);
}

function bar(stream: NodeJS.WriteStream, title: string): Progress {
  const format = `${title} {bar} {percentage}% {note}`;
  const single = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: false }, Presets.shades_classic);
  single.start(1000, 0, { note: '' });
  return {
    update: (share, note = '') => single.update(Math.round(share * 1000), { note }),
    end: (note) => {
      single.update(1000, { note });
      single.stop();
    },
  };
}

function plainLines(streams: Streams, title: string): Progress {
  let tenth = 0;
  return {
    update(share, note = '') {
      const reached = Math.floor(share * 10);
      if (reached <= tenth || reached >= 10) return;
      tenth = reached;
      streams.problem(`${title}: ${reached * 10}% ${note}`.trimEnd());
    },
    end: (note) => streams.problem(`${title}: ${note}`),
  };
}
