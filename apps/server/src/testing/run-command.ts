import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programOf } from '../program.ts';

/** An installation in a folder of its own. */
export interface Installation {
  readonly folder: string;
  /** Runs `gold-seller` with these arguments and gives what it wrote; throws what the command throws. */
  run(...args: readonly string[]): Promise<{ readonly out: string; readonly problems: string }>;
  /** The same installation at another instant. */
  at(now: number): Installation;
}

/** The instant the commands take for now. */
const commandNow = Date.parse('2026-06-15T12:00:00Z');

/** Runs a test with an installation and removes it afterwards. */
export async function withInstallation<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gold-seller-'));
  const env = { GOLD_SELLER_DATA: join(folder, 'data') };
  try {
    return await work(installation(folder, env, commandNow));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function installation(folder: string, env: Readonly<Record<string, string>>, now: number): Installation {
  return { folder, run: (...args) => run(env, now, args), at: (later) => installation(folder, env, later) };
}

async function run(env: Readonly<Record<string, string>>, now: number, args: readonly string[]) {
  const out: string[] = [];
  const problems: string[] = [];
  const streams = {
    out: async (line: string) => {
      out.push(line);
    },
    problem: (line: string) => {
      problems.push(line);
    },
    terminal: undefined,
  };
  await programOf({ streams, env, now: () => now }).parseAsync(args, { from: 'user' });
  return { out: out.join('\n'), problems: problems.join('\n') };
}
