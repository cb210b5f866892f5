import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { GoldSellerError } from '@gold-seller/criteria';

/**
 * Runs one of PostgreSQL's own programs on a database and returns what it wrote. The password goes by the environment: what
 * a program is called with, others on the machine can see. Throws `ledger_unusable` with what the program said.
 */
export async function runClientProgram(
  program: 'pg_dump' | 'pg_restore',
  args: readonly string[],
  address?: string,
): Promise<string> {
  const { database, env } = connectionOf(address);
  const child = spawn(program, [...args, ...database], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const [out, problem, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    if (code === 0) return out;
    throw new GoldSellerError('ledger_unusable', `${program} ended with code ${code}: ${problem.trim()}`);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    const reason = `${program} is not installed here: it comes with PostgreSQL’s client programs`;
    throw new GoldSellerError('ledger_unusable', reason, { cause });
  }
}

function connectionOf(address: string | undefined) {
  if (address === undefined) return { database: [], env: process.env };
  const url = new URL(address);
  const password = decodeURIComponent(url.password);
  url.password = '';
  return {
    database: [`--dbname=${url.href}`],
    env: password === '' ? process.env : { ...process.env, PGPASSWORD: password },
  };
}
