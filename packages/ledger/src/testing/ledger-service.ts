import { createInterface } from 'node:readline';
import { type Day, type ErrorCode, GoldSellerError, type Policy, type SellerEvent } from '@gold-seller/criteria';
import type { Finding } from '../doctor/finding.ts';
import { type Ledger, openLedger } from '../ledger.ts';
import { exportOf } from './export-of.ts';

/** Answers, one JSON line for each, what another process asks of the ledger it opens. */
export async function serveLedger(now: number): Promise<void> {
  let ledger: Ledger | undefined;
  for await (const line of createInterface({ input: process.stdin })) {
    const call = JSON.parse(line) as LedgerCall; // safe: written by ledger-process.ts
    try {
      if (call.name === 'hello') {
        say({ answer: null });
      } else if (call.name === 'open') {
        ledger = await openLedger({ database: call.argument, now: () => now });
        say({ answer: null });
      } else {
        if (ledger === undefined) throw new GoldSellerError('ledger_closed', 'the ledger is not open');
        say({ answer: await answerTo(ledger, call) });
      }
    } catch (error) {
      const code = error instanceof GoldSellerError ? error.code : undefined;
      say({ error: { code, message: error instanceof Error ? error.message : String(error) } });
    }
  }
}

/** Everything it can be asked for: what each call is told, and what it is answered. */
export interface LedgerCalls {
  /** Answered as soon as the process has started. */
  hello: { readonly argument: null; readonly answer: null };
  open: { readonly argument: string; readonly answer: null };
  publish: { readonly argument: Policy; readonly answer: null };
  ingest: { readonly argument: readonly SellerEvent[]; readonly answer: Awaited<ReturnType<Ledger['ingest']>> };
  decide: {
    readonly argument: { readonly programme: string; readonly day: Day };
    readonly answer: Awaited<ReturnType<Ledger['decide']>>;
  };
  seal: { readonly argument: Day; readonly answer: Awaited<ReturnType<Ledger['seal']>> };
  eraseBuyer: { readonly argument: string; readonly answer: Awaited<ReturnType<Ledger['eraseBuyer']>> };
  eraseSeller: { readonly argument: string; readonly answer: Awaited<ReturnType<Ledger['eraseSeller']>> };
  rebuild: { readonly argument: null; readonly answer: { readonly sellers: number } };
  doctor: { readonly argument: null; readonly answer: readonly Finding[] };
  export: { readonly argument: null; readonly answer: string };
  close: { readonly argument: null; readonly answer: null };
}

export type LedgerCall = {
  [Name in keyof LedgerCalls]: { readonly name: Name; readonly argument: LedgerCalls[Name]['argument'] };
}[keyof LedgerCalls];

/** What is said of a call: how far it is, any number of times, and then what it is answered. */
export type LedgerAnswer =
  | { readonly progress: number }
  | { readonly answer: unknown }
  | { readonly error: { readonly code?: ErrorCode | undefined; readonly message: string } };

async function answerTo(ledger: Ledger, call: Exclude<LedgerCall, { name: 'hello' | 'open' }>): Promise<unknown> {
  switch (call.name) {
    case 'publish':
      await ledger.publish(call.argument);
      return null;
    case 'ingest':
      return ledger.ingest(call.argument);
    case 'decide':
      return ledger.decide(call.argument.programme, call.argument.day, (progress) => say({ progress }));
    case 'seal':
      return ledger.seal(call.argument);
    case 'eraseBuyer':
      return ledger.eraseBuyer(call.argument);
    case 'eraseSeller':
      return ledger.eraseSeller(call.argument);
    case 'rebuild':
      return ledger.rebuild();
    case 'doctor':
      return findingsOf(ledger);
    case 'export':
      return exportOf(ledger);
    case 'close':
      await ledger.close();
      return null;
  }
}

async function findingsOf(ledger: Ledger): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for await (const finding of ledger.doctor()) found.push(finding);
  return found;
}

function say(answer: LedgerAnswer): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
