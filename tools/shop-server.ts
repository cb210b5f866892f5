import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundledBadge } from '../packages/badge/scripts/bundled-badge.ts';

/** A server of its own with the shop front, on a data folder of its own. */
export interface ShopServer {
  readonly url: string;
  close(): Promise<void>;
}

/** A marketplace of 60 sellers, some of them golden and one with a crown: the same on every day. */
export const smallMarketplace: readonly (readonly string[])[] = [
  ['sample', '--sellers', '60', '--months', '12', '--until', '2025-06-01'],
  ['decide', '--policy', 'marketplace-default', '--from', '2024-10-01', '--to', '2025-06-01'],
];

/**
 * Runs the command line's commands on a new data folder, then serves it as `npm start` does, on a free port. Without
 * commands the server makes the whole sample first.
 */
export async function startShop(commands: readonly (readonly string[])[] = []): Promise<ShopServer> {
  const folder = await mkdtemp(join(tmpdir(), 'gold-seller-shop-'));
  await mkdir(join(folder, 'badge'));
  await writeFile(join(folder, 'badge', 'gold-seller-badge.min.js'), await bundledBadge());
  const env = { ...process.env, GOLD_SELLER_DATA: join(folder, 'data'), PORT: '0' };
  for (const command of commands) await finished(spawn(process.execPath, [bin, ...command], { env, stdio: 'ignore' }));
  // A marketplace of fixed days would lose its badges to the days since.
  const serve = ['serve', '--no-decisions', '--site', site, '--static', `/badge=${join(folder, 'badge')}`];
  const child = spawn(process.execPath, [bin, ...serve, ...(commands.length === 0 ? ['--sample'] : [])], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const close = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { url: await readyAt(child), close };
}

const bin = resolve(import.meta.dirname, '../apps/server/bin/gold-seller.js');
const site = resolve(import.meta.dirname, '../apps/marketplace/src/site.ts');

async function finished(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`gold-seller ended with code ${code}`);
}

/** The address the server says it is at, without a slash at its end. */
function readyAt(child: ChildProcess): Promise<string> {
  return new Promise((ready, failed) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk;
      const url = /"url":"(http:[^"]+)".*is ready/.exec(said)?.[1];
      if (url !== undefined) ready(url);
    });
    child.once('exit', () => failed(new Error(`the server ended before it was ready:\n${said}`)));
  });
}
