import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type Installation, withInstallation } from './testing/run-command.ts';

afterEach(() => {
  process.exitCode = undefined;
});

const small = ['--sellers', '40', '--months', '8', '--until', '2026-06-01'];

async function sampled({ run }: Installation): Promise<void> {
  await run('sample', ...small);
  await run('decide', '--policy', 'marketplace-default', '--from', '2026-01-01', '--to', '2026-06-01');
}

const shipped = (id: string) =>
  JSON.stringify({
    specversion: '1.0',
    id,
    source: 'test',
    type: 'order.shipped',
    subject: 'acme',
    time: '2026-01-01T00:00:00Z',
    data: { orderId: id },
  });

describe('gold-seller', () => {
  it('goes from a sample to decisions, and tells what it holds', () =>
    withInstallation(async (installation) => {
      await sampled(installation);
      const { out } = await installation.run('status', '--json');
      expect(JSON.parse(out)).toMatchObject({ sellersRegistered: 40, sellersUnregistered: 0 });
      expect((await installation.run('status')).out).toContain('sellers     40 registered');
      const again = await installation.run('sample', ...small);
      expect(again.out).toMatch(/^accepted 0, duplicate \d+, conflict 0, rejected 0$/);
    }));

  it('writes the same export before and after a rebuild', () =>
    withInstallation(async (installation) => {
      await sampled(installation);
      const [before, after] = ['before', 'after'].map((name) => join(installation.folder, name));
      await installation.run('export', before ?? '');
      await installation.run('rebuild');
      await installation.run('export', after ?? '');
      const text = await readFile(before ?? '', 'utf8');
      expect(text.length).toBeGreaterThan(10_000);
      expect(await readFile(after ?? '', 'utf8')).toBe(text);
    }));

  it('explains a seller down to the events, in words and as JSON', () =>
    withInstallation(async (installation) => {
      await sampled(installation);
      const csv = (await installation.run('metrics', '--as-of', '2026-06-01', '--days', '90')).out;
      const [seller = ''] = csv.split('\n')[1]?.split(',') ?? [];
      const { out } = await installation.run('explain', seller, '--on', '2026-05-20', '--all');
      expect(out).toContain('decided on 2026-05-01 under marketplace-default version 1');
      expect(out).toMatch(/order\.placed {2}https:/);
      const json = JSON.parse((await installation.run('explain', seller, '--json')).out);
      expect(json).toMatchObject({ seller, decidedOn: '2026-06-01', programme: 'marketplace-default' });
    }));

  it('gives the same metrics as CSV and as JSON', () =>
    withInstallation(async (installation) => {
      await sampled(installation);
      const asked = ['metrics', '--as-of', '2026-06-01', '--days', '90'];
      const [, ...rows] = (await installation.run(...asked)).out.split('\n');
      const figures: Record<string, unknown>[] = JSON.parse((await installation.run(...asked, '--format', 'json')).out);
      expect(
        figures.map((figure) =>
          Object.values(figure)
            .map((value) => value ?? '')
            .join(','),
        ),
      ).toEqual(rows);
      expect(rows).toHaveLength(40 * 38);
    }));

  it('works on the database it is told', () =>
    withInstallation(async (installation) => {
      const elsewhere = join(installation.folder, 'elsewhere', 'ledger.sqlite');
      await installation.run(
        '--database',
        elsewhere,
        'sample',
        '--sellers',
        '3',
        '--months',
        '1',
        '--until',
        '2026-06-01',
      );
      const status = async (...database: readonly string[]) =>
        JSON.parse((await installation.run('status', '--json', ...database)).out).sellersRegistered;
      expect([await status(), await status('--database', elsewhere)]).toEqual([0, 3]);
    }));

  it('keeps the good lines of a file and names the bad ones', () =>
    withInstallation(async ({ folder, run }) => {
      const file = join(folder, 'events.ndjson.gz');
      const lines = [shipped('1'), shipped('2'), '{"broken', shipped('4'), `${shipped('5')}${' '.repeat(70_000)}`];
      await writeFile(file, gzipSync(lines.join('\n')));
      const { out, problems } = await run('import', 'events', file);
      expect(out).toBe('accepted 3, duplicate 0, conflict 0, rejected 2');
      expect(problems).toContain('line 3: not JSON');
      expect(problems).toMatch(/line 5: .*\[event_too_large\]/);
      expect(process.exitCode).toBe(1);
    }));

  it.each([
    [['decide', '--policy', 'none', '--on', '2026-01-01'], 'policy_unknown'],
    [['decide', '--policy', 'olist-default', '--on', '2026-02-30'], 'option_invalid'],
    [['decide', '--policy', 'olist-default', '--on', '2026-06-16'], 'option_invalid'],
    [['decide', '--policy', 'olist-default'], 'option_invalid'],
    [['decide', '--policy', 'olist-default', '--from', '2026-01-02', '--to', '2026-01-31'], 'option_invalid'],
    [['metrics', '--as-of', '2026-01-01', '--days', '0'], 'option_invalid'],
    [['metrics', '--as-of', '2026-01-01', '--days', '9', '--format', 'xml'], 'option_invalid'],
    [['import', 'olist', '/nowhere'], 'file_not_found'],
    [['import', 'events', '/nowhere'], 'file_not_found'],
    [['explain', 'nobody'], 'seller_unknown'],
  ])('refuses %j with %s', (args, code) =>
    withInstallation(({ run }) => expect(run(...args)).rejects.toMatchObject({ code })),
  );

  it('decides by a policy from a file, and says where a bad one is wrong', () =>
    withInstallation(async (installation) => {
      await installation.run('sample', ...small);
      const file = join(installation.folder, 'policy.json');
      const criterion = {
        metric: 'orders_completed',
        window: { days: 90 },
        earn: { atLeast: 1 },
        keep: { atLeast: 1 },
      };
      const policy = {
        programme: 'any-order',
        version: 1,
        name: 'Any order',
        effectiveFrom: '2026-01-01',
        cadence: { every: 'month', day: 1 },
        earn: { hits: 1, of: 1 },
        lose: { misses: 1, of: 1 },
        levels: [{ level: 'gold', mark: 'star', criteria: [criterion] }],
      };
      await writeFile(file, JSON.stringify(policy));
      const { out } = await installation.run('decide', '--policy', file, '--on', '2026-06-01');
      expect(out).toMatch(/^2026-06-01: 40 decided; holders: gold [1-9]\d*; [1-9]\d* gained, 0 lost$/);
      await writeFile(file, JSON.stringify({ ...policy, earn: { hits: 2, of: 1 } }));
      await expect(installation.run('decide', '--policy', file, '--on', '2026-06-01')).rejects.toThrow('earn.hits');
    }));
});

describe('gold-seller serve', () => {
  it('serves, and ends cleanly when it is told to', () =>
    withInstallation(async ({ folder }) => {
      const bin = fileURLToPath(new URL('../bin/gold-seller.js', import.meta.url));
      const env = { ...process.env, GOLD_SELLER_DATA: join(folder, 'data'), PORT: '0' };
      const server = spawn(process.execPath, [bin, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
      const url = await addressOf(server.stderr);
      expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
      server.kill('SIGTERM');
      expect(await once(server, 'exit')).toEqual([0, null]);
    }));
});

function addressOf(stream: Readable): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    stream.on('data', (chunk: Buffer) => {
      text += chunk;
      const found = /"url":"(http:[^"]+)"/.exec(text);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    stream.on('end', () => reject(new Error(`no address in: ${text}`)));
  });
}
