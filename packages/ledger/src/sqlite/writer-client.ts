import { Worker } from 'node:worker_threads';
import { GoldSellerError } from '@gold-seller/criteria';
import { context } from '@opentelemetry/api';
import type { OnDrained } from '../drained.ts';
import type { WriterCall, WriterCalls, WriterMessage } from './writer-protocol.ts';

/** Asks the writer thread; answers come in order, errors as they were thrown there. */
export interface WriterClient {
  ask<Name extends keyof WriterCalls>(
    name: Name,
    argument: WriterCalls[Name]['argument'],
    onProgress?: (share: number) => void,
  ): Promise<WriterCalls[Name]['answer']>;
  /** Why nothing more is answered; nothing while it is. */
  readonly failure: GoldSellerError | undefined;
  /** Has the file closed, and stops the thread. One that died has closed it by that. */
  close(): Promise<void>;
  stop(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (share: number) => void;
  readonly onDrained: OnDrained;
}

export function startWriter(onDrained: OnDrained): WriterClient {
  const worker = new Worker(...writerModule());
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let isStopped = false;
  let failure: GoldSellerError | undefined;
  const failAll = (why: string, cause?: unknown) => {
    failure ??= new GoldSellerError('ledger_closed', isStopped ? 'the ledger was closed' : died(why), { cause });
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  worker.on('message', (message: WriterMessage) => {
    settleCall(waiting, message);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (cause) => failAll(String(cause), cause));
  worker.on('exit', (code) => failAll(`exit code ${code}`));
  worker.unref();
  const ask: WriterClient['ask'] = (name, argument, onProgress = () => {}) =>
    new Promise((resolve, reject) => {
      if (failure !== undefined) throw failure;
      const number = ++asked;
      // What the thread does for a call is told where the call was made.
      waiting.set(number, { resolve, reject, onProgress, onDrained: context.bind(context.active(), onDrained) });
      worker.ref();
      worker.postMessage({ number, name, argument } as WriterCall); // safe: name and argument belong together
    });
  const stop = async () => {
    isStopped = true;
    await worker.terminate();
  };
  return {
    ask,
    stop,
    get failure() {
      return failure;
    },
    async close() {
      try {
        await ask('close', null);
      } catch (error) {
        if (error !== failure) throw error;
      } finally {
        await stop();
      }
    },
  };
}

function died(why: string): string {
  return `the thread that writes the ledger has ended (${why}): the process has to be started anew`;
}

function settleCall(waiting: Map<number, Waiting>, message: WriterMessage): void {
  const call = waiting.get(message.number);
  if (call === undefined) return;
  if ('progress' in message) {
    call.onProgress(message.progress);
    return;
  }
  if ('drained' in message) {
    call.onDrained(message.drained);
    return;
  }
  waiting.delete(message.number);
  if ('answer' in message) {
    call.resolve(message.answer as never); // safe: the writer answers what was asked
    return;
  }
  const { code, message: text } = message.error;
  call.reject(code === undefined ? new Error(text) : new GoldSellerError(code, text));
}

/** What a batch leaves behind is let go of soon: without limits V8 lets hundreds of megabytes of it lie. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 2048 };

/** The writer's module beside this one; from source it is TypeScript and finds our packages' sources. */
function writerModule(): ConstructorParameters<typeof Worker> {
  const fromSource = import.meta.url.endsWith('.ts');
  const url = new URL(fromSource ? './writer.ts' : './writer.js', import.meta.url);
  return [url, { resourceLimits, ...(fromSource ? { execArgv: ['--conditions=@gold-seller/source'] } : {}) }];
}
