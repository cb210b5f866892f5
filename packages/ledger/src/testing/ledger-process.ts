import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { GoldSellerError } from '@gold-seller/criteria';
import type { LedgerAnswer, LedgerCalls } from './ledger-service.ts';

/** A process of its own that works on a ledger as it is asked to, and can be killed at any moment. */
export interface LedgerProcess {
  readonly pid: number;
  /** Rejects with what was thrown there, or where the process ends before it answers. */
  ask<Name extends keyof LedgerCalls>(
    name: Name,
    argument: LedgerCalls[Name]['argument'],
    onProgress?: (share: number) => void,
  ): Promise<LedgerCalls[Name]['answer']>;
  /** Ends it as `kill -9` does. What it answered before that has been heard when this is done. */
  kill(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (share: number) => void;
}

/**
 * Starts it, for tests that take `now` for now. `within` is a command that is given the whole command line of the
 * process as its last arguments, and becomes it.
 */
export function startLedgerProcess(now: number, within: readonly string[] = []): LedgerProcess {
  const service = new URL('./ledger-service.ts', import.meta.url).href;
  const script = `import { serveLedger } from ${JSON.stringify(service)}; await serveLedger(${now});`;
  const flags = ['--conditions=@gold-seller/source', '--no-wasm-code-gc', '--input-type=module'];
  const [command = process.execPath, ...args] = [...within, process.execPath, ...flags, '-e', script];
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const waiting: Waiting[] = [];
  let problems = '';
  child.stderr.on('data', (chunk: Buffer) => {
    problems += chunk;
  });
  child.stdin.on('error', () => {});
  createInterface({ input: child.stdout }).on('line', (line) => {
    const said = JSON.parse(line) as LedgerAnswer; // safe: written by ledger-service.ts
    if ('progress' in said) waiting[0]?.onProgress(said.progress);
    else settle(waiting.shift(), said);
  });
  // Not `exit`: what was written before is still to be read then.
  const closed = once(child, 'close').then(() => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`the process has ended: ${problems}`));
  });
  return {
    pid: child.pid ?? 0,
    ask: (name, argument, onProgress = () => {}) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject, onProgress });
        child.stdin.write(`${JSON.stringify({ name, argument })}\n`);
      }),
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

function settle(call: Waiting | undefined, said: Exclude<LedgerAnswer, { progress: number }>): void {
  if ('answer' in said) {
    call?.resolve(said.answer as never); // safe: the process answers what it was asked
    return;
  }
  const { code, message } = said.error;
  call?.reject(code === undefined ? new Error(message) : new GoldSellerError(code, message));
}
