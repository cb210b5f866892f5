import { isMainThread, parentPort } from 'node:worker_threads';
import { GoldSellerError, settlementRules } from '@gold-seller/criteria';
import { ingestEvents } from '../ingest-events.ts';
import type { WriterCall, WriterCalls, WriterMessage } from '../writer-protocol.ts';
import { closeDatabase, inTransaction, openDatabase } from './database.ts';
import { prepareDecide } from './decide.ts';
import { isOutdated, markCurrent } from './derived-version.ts';
import { migrate } from './migrate.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { prepareOutbox } from './outbox.ts';
import { policyShelf } from './policy-shelf.ts';
import { prepareRebuild } from './rebuild.ts';
import { sellerTables } from './seller-tables.ts';
import { chooseSettlement } from './settlement-choice.ts';

// The worker thread that owns the one writing connection. It answers calls in the order in which they come.

type Progress = (share: number) => void;
type Handlers = {
  readonly [Name in Exclude<keyof WriterCalls, 'open'>]: (
    argument: WriterCalls[Name]['argument'],
    onProgress: Progress,
  ) => WriterCalls[Name]['answer'] | Promise<WriterCalls[Name]['answer']>;
};

let handlers: Handlers | undefined;

async function open({ path, settlement: wanted, now }: WriterCalls['open']['argument']) {
  const database = openDatabase(path, { readOnly: false });
  await migrate(database);
  const settlement = chooseSettlement(database, wanted, now);
  const rules = settlementRules(settlement);
  const shelf = policyShelf(database);
  const drain = prepareOutbox(database, shelf);
  const exclusive = oneAtATime();
  const tables = sellerTables(database);
  const decide = prepareDecide(database, drain, exclusive);
  const rebuild = prepareRebuild(database, rules, shelf, drain);
  if (isOutdated(database)) await rebuild(() => {});
  markCurrent(database);
  await inTransaction(database, drain);
  handlers = {
    ingest: (events) =>
      exclusive(async () => {
        const outcomes = await inTransaction(database, () => ingestEvents(tables, events, rules));
        await inTransaction(database, drain);
        return outcomes;
      }),
    publish: ({ policy, now: at }) =>
      exclusive(() => {
        shelf.publish(policy, at, rules.dayOf(at));
        return null;
      }),
    decide: ({ programme, day, now: at }, onProgress) => decide(shelf.inForce(programme, day), day, at, onProgress),
    rebuild: (_none, onProgress) => exclusive(() => rebuild(onProgress)),
    close: () =>
      exclusive(async () => {
        await closeDatabase(database);
        return null;
      }),
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
  const post = (message: WriterMessage) => parentPort?.postMessage(message);
  try {
    post({ number, answer: await answer(call, (progress) => post({ number, progress })) });
  } catch (error) {
    const code = error instanceof GoldSellerError ? error.code : undefined;
    post({ number, error: { code, message: error instanceof Error ? error.message : String(error) } });
  }
}

if (!isMainThread) parentPort?.on('message', serve);
