import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { dailyPolicy } from './filled-ledger.ts';

/** What a worker of a decision run says of itself. */
export interface WorkerReport {
  readonly decided: number;
  /** Of each day it decided. */
  readonly seconds: readonly number[];
  /** The most it held. */
  readonly memoryMegabytes: number;
}

/** Decides some days of a ledger in a process of its own, with what `npm run build` has built. */
export async function runWorker(database: string, first: number, last = first): Promise<WorkerReport> {
  const worker = new URL('./decide-worker.mjs', import.meta.url).pathname;
  const options = [worker, database, dailyPolicy.programme, String(first), String(last)];
  const child = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`a worker ended with code ${code}`);
  return JSON.parse(said) as WorkerReport; // safe: written by decide-worker.mjs
}
