import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { GoldSellerError } from '@gold-seller/criteria';
import { clientEnvironment } from './client-environment.ts';

/** Runs one of PostgreSQL's own programs, on a database or on none, and returns what it wrote. Throws as a started one. */
export async function runClientProgram(name: ClientProgramName, args: readonly string[], address?: string) {
  const { stdin, stdout, ended } = startClientProgram(name, args, address);
  stdin.end();
  const [out] = await Promise.all([text(stdout), ended]);
  return out;
}

/** Starts one of PostgreSQL's own programs. */
export function startClientProgram(name: ClientProgramName, args: readonly string[], address?: string): ClientProgram {
  const env = address === undefined ? process.env : clientEnvironment(address);
  const child = spawn(name, args, { env, stdio: 'pipe' });
  // Who writes to one that has ended is told by its end.
  child.stdin.on('error', () => {});
  const ended = endOf(name, Promise.all([text(child.stderr), once(child, 'close')]));
  return { stdin: child.stdin, stdout: child.stdout, ended };
}

type ClientProgramName = 'pg_dump' | 'pg_restore' | 'psql';

interface ClientProgram {
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** Throws `ledger_unusable` with what the program said, or where there is no such program. */
  readonly ended: Promise<void>;
}

async function endOf(name: string, end: Promise<readonly [string, readonly unknown[]]>): Promise<void> {
  try {
    const [problem, [code]] = await end;
    if (code !== 0) throw new GoldSellerError('ledger_unusable', `${name} ended with code ${code}: ${problem.trim()}`);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    const reason = `${name} is not installed here: it comes with PostgreSQL’s client programs`;
    throw new GoldSellerError('ledger_unusable', reason, { cause });
  }
}
