import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { startPostgres, type TestPostgres } from './postgres.ts';

const own = { ...process.env, DATABASE_URL: '' };
const quiet = () => {};

test('the server answers, syncs, listens to this machine alone and takes a hundred connections', async () => {
  await withServer(async ({ url }) => {
    expect(await answer(url, 'select version()')).toMatch(/^PostgreSQL 1[5-8]/);
    expect(await settingsOf(url, ['fsync', 'listen_addresses', 'max_connections', 'server_encoding'])).toEqual([
      ...['on', '127.0.0.1', '100', 'UTF8'],
    ]);
    expect(await answer(url, 'select datcollate from pg_database where datname = current_database()')).toBe('C');
  });
});

test('what was committed is there after an immediate stop, what was not is gone', async () => {
  await withServer(async ({ url, restart }) => {
    await answer(url, 'create table kept (n int)');
    await answer(url, 'insert into kept values (1), (2)');
    const cut = new Client({ connectionString: url });
    const broken = once(cut, 'error');
    await cut.connect();
    await cut.query('begin');
    await cut.query('insert into kept values (3)');
    await restart?.();
    await broken;
    expect(await answer(url, 'select sum(n)::int from kept')).toBe(3);
  });
});

test('the server is gone after stop, its folder too; stopping again does nothing', async () => {
  const { url, stop } = await startPostgres(quiet, own);
  const folder = await folderOf(url);
  expect(existsSync(folder)).toBe(true);
  await stop();
  await stop();
  expect(existsSync(folder)).toBe(false);
  await expect(answer(url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test.concurrent.each([
  ['is killed', 'SIGKILL'],
  ['is interrupted', 'SIGINT'],
  ['is told to end', 'SIGTERM'],
] as const)('the server is gone when the process that started it %s', async (_how, signal) => {
  const child = startElsewhere('setInterval(() => {}, 1000);');
  const folder = await folderOf(await child.url);
  child.process.kill(signal);
  await isGone(folder, await child.url);
});

test.concurrent.each([
  ['throws', 'throw new Error("expected");'],
  ['ends without stopping it', ''],
])('the server is gone when the process that started it %s', async (_how, then) => {
  const child = startElsewhere(
    `await new Promise((go) => process.stdin.once('data', go)); process.stdin.unref(); ${then}`,
  );
  const folder = await folderOf(await child.url);
  child.process.stdin.write('go');
  await isGone(folder, await child.url);
});

test('DATABASE_URL is used as it is: said without its password, never restarted or stopped', async () => {
  const url = new URL(inject('postgresUrl'));
  url.password = 'hush';
  url.searchParams.set('application_name', 'hush');
  const said: string[] = [];
  const server = await startPostgres((line) => said.push(line), { DATABASE_URL: url.href });
  expect(server).toMatchObject({ url: url.href, restart: undefined });
  await server.stop();
  expect(await answer(server.url, 'select 1')).toBe(1);
  expect(said).toEqual([expect.stringContaining(`postgres://${url.username}@${url.host}/`)]);
  expect(said.join()).not.toContain('hush');
});

test('a DATABASE_URL that is no URL is refused without repeating it', async () => {
  await expect(startPostgres(quiet, { DATABASE_URL: 'host=db password=hush' })).rejects.toThrow(
    'DATABASE_URL is not like postgres://user:password@host:5432/database.',
  );
});

async function withServer(work: (server: TestPostgres) => Promise<void>): Promise<void> {
  const server = await startPostgres(quiet, own);
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

async function answer(url: string, statement: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: statement, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

function settingsOf(url: string, names: readonly string[]): Promise<readonly unknown[]> {
  return Promise.all(names.map((name) => answer(url, `show ${name}`)));
}

async function folderOf(url: string): Promise<string> {
  return String(await answer(url, 'show unix_socket_directories'));
}

/** A process that starts a server, says its url and does something then. */
function startElsewhere(then: string) {
  const module = new URL('./postgres.ts', import.meta.url).href;
  const script = `
    import { startPostgres } from ${JSON.stringify(module)};
    const { url } = await startPostgres(() => {});
    console.log(url);
    ${then}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: own,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const url = once(child.stdout, 'data').then(([line]) => String(line).trim());
  return { process: child, url };
}

async function isGone(folder: string, url: string): Promise<void> {
  const until = performance.now() + 10_000;
  while (existsSync(folder) && performance.now() < until) await setTimeout(20);
  expect(existsSync(folder)).toBe(false);
  await expect(answer(url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
}
