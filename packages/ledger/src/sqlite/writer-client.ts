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
  let failure: Error | undefined;
  const failAll = (error: Error) => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  worker.on('message', (message: WriterMessage) => {
    settleCall(waiting, message);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new GoldSellerError('ledger_closed', 'the ledger was closed')));
  worker.unref();
  return {
    ask: (name, argument, onProgress = () => {}) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) throw failure;
        const number = ++asked;
        // What the thread does for a call is told where the call was made.
        waiting.set(number, { resolve, reject, onProgress, onDrained: context.bind(context.active(), onDrained) });
        worker.ref();
        worker.postMessage({ number, name, argument } as WriterCall); // safe: name and argument belong together
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
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

/** The writer's module beside this one; from source it is TypeScript and finds our packages' sources. */
/** What a batch leaves behind is let go of soon: without limits V8 lets hundreds of megabytes of it lie. */
const resourceLimits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 2048 };

function writerModule(): ConstructorParameters<typeof Worker> {
  const fromSource = import.meta.url.endsWith('.ts');
  const url = new URL(fromSource ? './writer.ts' : './writer.js', import.meta.url);
  return [url, { resourceLimits, ...(fromSource ? { execArgv: ['--conditions=@gold-seller/source'] } : {}) }];
}
