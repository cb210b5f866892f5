import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { GoldSellerError } from '@gold-seller/criteria';
import type { LedgerBackend, OpenOptions } from '../ledger-backend.ts';
import { backUp } from './back-up.ts';
import { closeDatabase, type Database, openDatabase } from './database.ts';
import { readDocuments } from './read-documents.ts';
import { startWriter, type WriterClient } from './writer-client.ts';

/** Opens a SQLite file: one worker thread writes, this thread reads. */
export async function openSqlite(
  path: string,
  { settlement: wanted, now, onDrained }: OpenOptions,
): Promise<LedgerBackend> {
  await makeFolder(path);
  const client = startWriter(onDrained);
  const settlement = await opened(client, client.ask('open', { path, settlement: wanted, now: now() }));
  const database = await opened(client, openReader(path));
  const documents = readDocuments(database);
  /** Whoever waits for a change then reads what it made, done or broken off. */
  const changed = <T>(answer: Promise<T>) => answer.finally(documents.forget);
  return {
    settlement,
    writer: {
      ingest: (events, at) => changed(client.ask('ingest', { events, now: at })),
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
      declareIncident: (incident, at, onProgress) =>
        changed(client.ask('declareIncident', { incident, now: at }, onProgress)),
      withdrawIncident: (id, at, onProgress) => changed(client.ask('withdrawIncident', { id, now: at }, onProgress)),
      eraseBuyer: (buyer, at, onProgress) => client.ask('eraseBuyer', { buyer, now: at }, onProgress),
      eraseSeller: (seller, at) => changed(client.ask('eraseSeller', { seller, now: at })),
      seal: (day, at, onProgress) => client.ask('seal', { day, now: at }, onProgress),
      rebuild: (onProgress) => changed(client.ask('rebuild', null, onProgress)),
      reject: async (lines, at) => {
        await client.ask('reject', { lines, now: at });
      },
      // Safe: the name picks argument and answer together.
      atDesk: (name, argument, at) => client.ask('atDesk', { name, argument, now: at }) as Promise<never>,
      dropRejected: (which, at) => client.ask('dropRejected', { which, now: at }),
    },
    kysely: database.kysely,
    documents,
    health: async () => {
      if (client.failure !== undefined) throw client.failure;
    },
    backup: (to, onProgress) => backUp(path, to, onProgress),
    async close() {
      await closeDatabase(database);
      await client.close();
    },
  };
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new GoldSellerError('ledger_unusable', `the folder of the ledger ${path} cannot be made: ${reason}`, {
      cause,
    });
  }
}

async function openReader(path: string): Promise<Database> {
  return openDatabase(path, { readOnly: true });
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
