import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withInstallation } from '../testing/run-command.ts';

const program = fileURLToPath(new URL('../../bin/gold-seller.js', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('a port has a number');
  return address.port;
}

/** `gold-seller serve` in a process of its own; both of its outputs, once it has ended. */
async function served(
  env: Readonly<Record<string, string>>,
  work: (url: string) => Promise<void>,
  options: readonly string[] = [],
) {
  return withInstallation(async ({ folder }) => {
    const child = spawn(process.execPath, [program, 'serve', ...options], {
      env: { ...process.env, GOLD_SELLER_DATA: join(folder, 'data'), PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, log, exit] = [text(child.stdout), text(child.stderr), once(child, 'exit')];
    try {
      const url = await Promise.race([addressIn(child.stderr), exit.then(() => undefined)]);
      if (url !== undefined) await work(url);
    } finally {
      child.kill('SIGTERM');
    }
    return { code: (await exit)[0], out: await out, log: await log };
  });
}

function addressIn(stream: Readable): Promise<string> {
  let written = '';
  return new Promise((resolve) => {
    stream.on('data', (chunk: Buffer) => {
      written += chunk;
      const [, url] = /"url":"(http:[^"]+)"/.exec(written) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}

function registered(seller: string): string {
  const envelope = { specversion: '1.0', id: 'r', source: 'test', type: 'seller.registered', subject: seller };
  return JSON.stringify({ ...envelope, time: '2026-01-01T00:00:00Z', data: { name: seller } });
}

describe('gold-seller serve', () => {
  it('logs its start, its requests and its end as lines of JSON, and its key in another place', async () => {
    const { code, out, log } = await served({}, async (url) => {
      await fetch(`${url}/healthz`);
    });
    const lines = log
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ msg }) => msg)).toEqual(['Gold Seller is ready', 'request', 'stopping', 'stopped']);
    expect(lines[0]).toMatchObject({
      url: expect.stringMatching(/^http:/),
      database: expect.stringMatching(/sqlite$/),
    });
    expect(code).toBe(0);
    expect(out).toMatch(/^Operator key, shown this once: gs_[\w-]{43}\n$/);
    expect(log).not.toContain('gs_');
  });

  it('serves what it measures to Prometheus on a port of its own', async () => {
    const port = await freePort();
    const env = { GOLD_SELLER_METRICS: `127.0.0.1:${port}`, GOLD_SELLER_KEY: 'secret' };
    let metrics = '';
    const { log } = await served(env, async (url) => {
      const headers = { Authorization: 'Bearer secret', 'Content-Type': 'application/x-ndjson' };
      await fetch(`${url}/v1/events`, { method: 'POST', body: `${registered('acme')}\n{`, headers });
      await fetch(`${url}/v1/badges/acme`);
      metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      expect((await fetch(`${url}/metrics`)).status).toBe(404);
    });
    for (const figure of [
      /^gold_seller_ledger_events_total\{.*gold_seller_outcome="accepted".*\} 1$/m,
      /^gold_seller_ledger_events_total\{.*gold_seller_outcome="rejected".*\} 1$/m,
      /^gold_seller_ledger_documents_total(\{.*\})? 1$/m,
      /^gold_seller_ledger_ingest_duration_count(\{.*\})? 1$/m,
      /^gold_seller_ledger_outbox(\{.*\})? 0$/m,
      /^gold_seller_ledger_rejected_lines(\{.*\})? 1$/m,
      /^http_server_request_duration_count\{.*http_route="\/v1\/badges\/\{seller\}".*\} 1$/m,
    ]) {
      expect(metrics).toMatch(figure);
    }
    expect(log).toContain(`"metrics":"http://127.0.0.1:${port}/metrics"`);
  });

  it('is ill once the thread that writes has died, says why, and ends well', () =>
    withInstallation(async ({ folder }) => {
      const site = join(folder, 'site.mjs');
      const kill = 'await Promise.all(globalThis.threads.map((thread) => thread.terminate()))';
      await writeFile(site, `export const site = () => ({ fetch: async () => { ${kill}; return new Response(); } });`);
      const noteThreads = "globalThis.threads = []; process.on('worker', (thread) => globalThis.threads.push(thread));";
      const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(noteThreads)}`;
      const ill = async (url: string) => {
        expect((await fetch(`${url}/healthz`)).status).toBe(200);
        await fetch(`${url}/kill`);
        const health = await fetch(`${url}/healthz`);
        expect([health.status, await health.json()]).toMatchObject([503, { code: 'ledger_closed' }]);
        const headers = { Authorization: 'Bearer secret', 'Content-Type': 'application/json' };
        const sent = await fetch(`${url}/v1/events`, { method: 'POST', body: registered('acme'), headers });
        expect([sent.status, await sent.json()]).toMatchObject([503, { code: 'ledger_closed' }]);
      };
      const { code, log } = await served({ NODE_OPTIONS, GOLD_SELLER_KEY: 'secret' }, ill, ['--site', site]);
      expect([code, log]).toEqual([0, expect.stringContaining('the thread that writes the ledger has ended')]);
    }));

  it.each([
    [{ GOLD_SELLER_METRICS: 'yes' }, 'option_invalid'],
    [{ GOLD_SELLER_LOG: 'loud' }, 'option_invalid'],
    [{ GOLD_SELLER_METRICS: '127.0.0.1:0', PORT: 'x' }, 'option_invalid'],
  ])('does not start with %j, and says why', async (env, reason) => {
    const { code, log } = await served(env, async () => {});
    expect(code).toBe(1);
    expect(log).toContain(`[${reason}]`);
  });

  it.each([
    ['its port', (port: number) => ({ PORT: `${port}` })],
    ['the port of its metrics', (port: number) => ({ GOLD_SELLER_METRICS: `127.0.0.1:${port}` })],
  ])('ends at once where another program has %s, and says only that', async (_name, env) => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const { code, log } = await served(env(port), async () => {});
    taken.close();
    expect([code, log]).toEqual([1, expect.stringMatching(/^gold-seller: .*\[port_in_use\]\n$/)]);
  });

  it('ends at once where its site cannot be loaded, and says only that', async () => {
    const { code, log } = await served({}, async () => {}, ['--site', 'nowhere.mjs']);
    expect(code).toBe(1);
    expect(log).toMatch(/^gold-seller: .*\[\w+\]\n$/);
  });
});
