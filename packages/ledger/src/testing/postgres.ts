import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, chown, mkdtemp, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPostgres } from './postgres-binaries.ts';
import { postgresUser } from './postgres-user.ts';

/**
 * Starts a server in a folder of its own, or names the one of DATABASE_URL; says which. It is gone after `stop`, and
 * when this process ends in whatever way.
 */
export async function startPostgres(say: (line: string) => void, env = process.env): Promise<TestPostgres> {
  const begun = performance.now();
  const found = findPostgres(say, env);
  if (found.use === 'server') {
    say(`The tests use the PostgreSQL of DATABASE_URL, ${withoutSecrets(found.url)}.`);
    return { url: found.url, restart: undefined, stop: async () => {} };
  }
  const server = await startServer(found.bin);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  say(`PostgreSQL ${found.version} from ${found.bin} started in ${seconds} s at ${server.url}.`);
  return server;
}

/** A running PostgreSQL server that is there for tests alone. */
export interface TestPostgres {
  /** `postgres://…` of the server's maintenance database, for a user who may create databases. */
  readonly url: string;
  /** Stops it as a crash would, and starts it again on the same port and data. Absent for a server that is not ours. */
  readonly restart: (() => Promise<void>) | undefined;
  readonly stop: () => Promise<void>;
}

async function startServer(bin: string): Promise<TestPostgres> {
  const user = postgresUser();
  const folder = await mkdtemp(join(tmpdir(), 'gold-seller-postgres-'));
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid);
  const stop = keepUntilWeEnd(bin, folder);
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  const run = (tool: string, ...args: string[]) =>
    promisify(execFile)(join(bin, tool), ['-D', data, ...args], { ...user, cwd: folder, env: toolEnvironment() });
  const start = async (port: number) => {
    try {
      await run('pg_ctl', 'start', '-w', '-l', log, '-o', `-p ${port}`);
    } catch (error) {
      throw new Error(`PostgreSQL did not start:\n${await readFile(log, 'utf8').catch(() => '')}`, { cause: error });
    }
  };
  try {
    // Not synced: only a crash of the whole machine would lose these files. The server itself syncs.
    await run('initdb', '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions');
    await appendFile(join(data, 'postgresql.conf'), settings(folder));
    const port = await startOnFreePort(start);
    const restart = async () => {
      await run('pg_ctl', 'stop', '-w', '-m', 'immediate');
      await start(port);
    };
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, restart, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function settings(folder: string): string {
  return `
listen_addresses = '127.0.0.1'
unix_socket_directories = '${folder.replaceAll("'", "''")}'
max_connections = 100
shared_buffers = 16MB
fsync = on
`;
}

/**
 * A process of its own waits for the end of its input, which is the end of ours however we are ended, then stops the
 * server and removes its folder. What it gives back ends it at once and waits for that.
 */
function keepUntilWeEnd(bin: string, folder: string): () => Promise<void> {
  const script = 'cat >/dev/null; "$1" stop -s -D "$2/data" -m immediate; rm -rf "$2"';
  const keeper = spawn('sh', ['-c', script, 'sh', join(bin, 'pg_ctl'), folder], {
    ...postgresUser(),
    cwd: '/',
    env: toolEnvironment(),
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const ended = once(keeper, 'exit');
  keeper.unref();
  return async () => {
    keeper.ref();
    keeper.stdin.end();
    await ended;
  };
}

/** Another process may take a free port before the server does. */
async function startOnFreePort(start: (port: number) => Promise<void>, tries = 3): Promise<number> {
  const port = await freePort();
  try {
    await start(port);
    return port;
  } catch (error) {
    if (tries === 1) throw error;
    return startOnFreePort(start, tries - 1);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}

/** PGDATA, PGPORT and the like are meant for another server. */
function toolEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
}

/** A password may also be among the parameters. */
function withoutSecrets(url: string): string {
  if (!URL.canParse(url)) throw new Error('DATABASE_URL is not like postgres://user:password@host:5432/database.');
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`;
}
