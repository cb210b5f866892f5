import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { LedgerBackend, OpenOptions } from '../ledger-backend.ts';
import { backUp } from './back-up.ts';
import { closeDatabase, openDatabase } from './database.ts';
import { readDocuments } from './read-documents.ts';
import { startWriter, type WriterClient } from './writer-client.ts';

/** Opens a SQLite file: one worker thread writes, this thread reads. */
export async function openSqlite(path: string, { settlement: wanted, now }: OpenOptions): Promise<LedgerBackend> {
  await mkdir(dirname(path), { recursive: true });
  const client = startWriter();
  const settlement = await opened(client, client.ask('open', { path, settlement: wanted, now: now() }));
  const database = openDatabase(path, { readOnly: true });
  const documents = readDocuments(database);
  /** Whoever waits for a change then reads what it made, done or broken off. */
  const changed = <T>(answer: Promise<T>) => answer.finally(documents.forget);
  return {
    settlement,
    writer: {
      ingest: (events) => changed(client.ask('ingest', events)),
      publish: async (policy, at) => {
        await changed(client.ask('publish', { policy, now: at }));
      },
      decide: (asked, onProgress) => changed(client.ask('decide', asked, onProgress)),
      discard: async (run, at) => {
        await client.ask('discard', { run, now: at });
      },
      beginDay: (day, at) => changed(client.ask('beginDay', { day, now: at })),
      catchUp: async (at) => {
        await changed(client.ask('catchUp', { now: at }));
      },
      eraseBuyer: (buyer, at, onProgress) => client.ask('eraseBuyer', { buyer, now: at }, onProgress),
      eraseSeller: (seller, at) => changed(client.ask('eraseSeller', { seller, now: at })),
      seal: (day, at, onProgress) => client.ask('seal', { day, now: at }, onProgress),
      rebuild: (onProgress) => changed(client.ask('rebuild', null, onProgress)),
    },
    kysely: database.kysely,
    documents,
    backup: (to, onProgress) => backUp(path, to, onProgress),
    async close() {
      await closeDatabase(database);
      await client.ask('close', null);
      await client.stop();
    },
  };
}

/** Stops the thread again where the ledger could not be opened. */
async function opened<T>(client: WriterClient, opening: Promise<T>): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    await client.stop();
    throw error;
  }
}
