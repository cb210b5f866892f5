import { AsyncLocalStorage } from 'node:async_hooks';
import { isMainThread, parentPort } from 'node:worker_threads';
import { GoldSellerError, settlementRules } from '@gold-seller/criteria';
import type { DeskArgument } from '../desk/desk-work.ts';
import { ledgerWriter } from '../ledger-writer.ts';
import { migrate } from '../migrate.ts';
import { shelfReader } from '../policy-shelf.ts';
import { chooseSettlement } from '../settlement-choice.ts';
import { sqliteTypes } from './column-types.ts';
import { closeDatabase, inTransaction, openDatabase } from './database.ts';
import { isOutdated, markCurrent } from './derived-version.ts';
import { inLeanHeap } from './lean-heap.ts';
import { ledgerError } from './ledger-error.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { overwriter } from './overwriting.ts';
import { overwritingWriter } from './overwriting-writer.ts';
import { sqliteStore } from './store.ts';
import type { WriterCall, WriterCalls, WriterMessage } from './writer-protocol.ts';

// The worker thread that owns the one writing connection. It answers calls in the order in which they come.

type Progress = (share: number) => void;
type Handlers = {
  readonly [Name in Exclude<keyof WriterCalls, 'open'>]: (
    argument: WriterCalls[Name]['argument'],
    onProgress: Progress,
  ) => WriterCalls[Name]['answer'] | Promise<WriterCalls[Name]['answer']>;
};

let handlers: Handlers | undefined;
let ledgerPath = '';

/** The number of the call that something is done for. */
const calls = new AsyncLocalStorage<number>();

const post = (message: WriterMessage) => parentPort?.postMessage(message);

async function open({ path, settlement: wanted, now }: WriterCalls['open']['argument']) {
  ledgerPath = path;
  const database = openDatabase(path, { readOnly: false });
  // At once: what is made half, or by two processes together, nobody could open again.
  await inTransaction(database, () => migrate(database.kysely, sqliteTypes));
  const exclusive = oneAtATime();
  const store = sqliteStore(database, exclusive);
  const settlement = await store.inTransaction((transaction) => chooseSettlement(transaction, wanted, now));
  const plain = ledgerWriter(store, settlementRules(settlement), shelfReader(), (drained) => {
    post({ number: calls.getStore() ?? 0, drained });
  });
  const writer = overwritingWriter(plain, overwriter(database, exclusive));
  if (isOutdated(database)) await writer.rebuild(() => {});
  await store.inTransaction(async () => markCurrent(database));
  await writer.catchUp(now);
  handlers = {
    ingest: ({ events, now: at }) => writer.ingest(events, at),
    async publish({ policy, now: at }) {
      await writer.publish(policy, at);
      return null;
    },
    decide: (asked, onProgress) => inLeanHeap(() => writer.decide(asked, onProgress)),
    async discard({ run, now: at }) {
      await writer.discard(run, at);
      return null;
    },
    beginDay: ({ day, now: at }) => writer.beginDay(day, at),
    async catchUp({ now: at }) {
      await writer.catchUp(at);
      return null;
    },
    declareIncident: ({ incident, now: at }, onProgress) => writer.declareIncident(incident, at, onProgress),
    withdrawIncident: ({ id, now: at }, onProgress) => writer.withdrawIncident(id, at, onProgress),
    rebuild: (_none, onProgress) => inLeanHeap(() => writer.rebuild(onProgress)),
    async reject({ lines, now: at }) {
      await writer.reject(lines, at);
      return null;
    },
    dropRejected: ({ which, now: at }) => writer.dropRejected(which, at),
    eraseBuyer: ({ buyer, now: at }, onProgress) => writer.eraseBuyer(buyer, at, onProgress),
    eraseSeller: ({ seller, now: at }) => writer.eraseSeller(seller, at),
    seal: ({ day, now: at }, onProgress) => writer.seal(day, at, onProgress),
    // Safe: whoever asks gives the argument that belongs to the name.
    atDesk: ({ name, argument, now: at }) => writer.atDesk(name, argument as DeskArgument<typeof name>, at),
    async close() {
      await store.inTransaction(async () => null);
      await closeDatabase(database);
      return null;
    },
  };
  return settlement;
}

async function answer(call: WriterCall, onProgress: Progress): Promise<unknown> {
  if (call.name === 'open') return open(call.argument);
  if (handlers === undefined) throw new GoldSellerError('ledger_closed', 'the ledger is not open');
  // Safe: the name picks handler and argument together.
  const handler = handlers[call.name] as (argument: WriterCall['argument'], onProgress: Progress) => unknown;
  return handler(call.argument, onProgress);
}

async function serve(call: WriterCall): Promise<void> {
  const { number } = call;
  try {
    const answered = await calls.run(number, () => answer(call, (progress) => post({ number, progress })));
    post({ number, answer: answered });
  } catch (thrown) {
    const error = ledgerError(ledgerPath, thrown);
    const code = error instanceof GoldSellerError ? error.code : undefined;
    post({ number, error: { code, message: error instanceof Error ? error.message : String(error) } });
  }
}

if (!isMainThread) parentPort?.on('message', serve);
