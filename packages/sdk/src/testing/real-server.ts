import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deskApi, programmeApi } from '@gold-seller/api/programme';
import { publicApi } from '@gold-seller/api/public';
import { scopes } from '@gold-seller/contract';
import { parsePolicy, requireDay } from '@gold-seller/criteria';
import { type Ledger, openLedger } from '@gold-seller/ledger';
import { cloudEvent } from '../cloud-event.ts';
import { goldSeller } from '../gold-seller.ts';

export const testKey = 'gs_test';
export const testSource = 'https://shop.example';

/** Gold is whoever has been registered for a hundred days. */
const policy = parsePolicy({
  programme: 'old-hands',
  version: 1,
  name: 'Gold seller',
  effectiveFrom: '2025-01-01',
  cadence: { every: 'month', day: 1 },
  earn: { hits: 1, of: 1 },
  lose: { misses: 1, of: 1 },
  levels: [
    {
      level: 'gold',
      mark: 'star',
      criteria: [{ metric: 'account_age_days', earn: { atLeast: 100 }, keep: { atLeast: 100 } }],
    },
  ],
});

const now = () => Date.parse('2026-06-15T12:00:00Z');

/** A server in this process: the real API on a real ledger. What is sent to it is kept in `requests`. */
export interface RealServer {
  readonly fetch: typeof fetch;
  readonly requests: Request[];
  readonly ledger: Ledger;
  /** Registers a seller on a date. */
  register(seller: string, date: string): Promise<void>;
  /** Decides all sellers on 2026-06-01. */
  decide(): Promise<void>;
  close(): Promise<void>;
}

export async function realServer(): Promise<RealServer> {
  const folder = await mkdtemp(join(tmpdir(), 'gold-seller-'));
  const ledger = await openLedger({ database: join(folder, 'ledger.sqlite'), now });
  const badges = publicApi({ documents: ledger.documents });
  const authenticate = async (token: string) => (token === testKey ? { name: 'shop', scopes } : undefined);
  const programme = programmeApi({
    ingest: (events) => ledger.ingest(events),
    authenticate,
    now,
  });
  const desk = deskApi({ ledger, authenticate, now });
  const requests: Request[] = [];
  const serve: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request.clone());
    const { pathname } = new URL(request.url);
    if (pathname === '/v1/events') return programme.fetch(request);
    return /^\/v1\/(?:keys|audit)\b/.test(pathname) ? desk.fetch(request) : badges.fetch(request);
  };
  await ledger.publish(policy);
  const operator = goldSeller({ api: 'http://gold.test', key: testKey, fetch: serve });
  return {
    fetch: serve,
    requests,
    ledger,
    async register(seller, date) {
      const fields = {
        id: `r-${seller}`,
        source: testSource,
        seller,
        time: `${date}T12:00:00Z`,
        data: { name: seller },
      };
      await operator.sendEvent(cloudEvent('seller.registered', fields));
    },
    async decide() {
      await ledger.decide(policy.programme, requireDay('2026-06-01'));
    },
    async close() {
      await ledger.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
