/** The order of choosing: a server that is named, binaries that are installed, else an installer to try. */
export function choosePostgres({ databaseUrl, folders, installers }: PostgresFound): PostgresChoice {
  if (databaseUrl !== undefined && databaseUrl !== '') return { use: 'server', url: databaseUrl };
  const newest = folders
    .flatMap((folder) => usable(folder) ?? [])
    .toSorted((a, b) => Number(a.cached) - Number(b.cached) || byVersion.compare(b.version, a.version))[0];
  if (newest !== undefined) return { use: 'binaries', bin: newest.bin, version: newest.version };
  const installer = preferred.find((each) => installers.includes(each));
  return installer === undefined ? { use: 'nothing' } : { use: 'installer', installer };
}

export type PostgresInstaller = 'apt' | 'npm';

/** What there is to choose from. */
export interface PostgresFound {
  readonly databaseUrl: string | undefined;
  /** Places with a file called `postgres`, those on PATH first. */
  readonly folders: readonly BinFolder[];
  /** What this machine could install with and has not tried. */
  readonly installers: readonly PostgresInstaller[];
}

export interface BinFolder {
  readonly bin: string;
  /** Whether npm brought it here for us: it comes after what the machine has of its own. */
  readonly cached: boolean;
  /** Whether `postgres` is a script around something else. */
  readonly script: boolean;
  /** What each of `postgresTools` answers to `--version`, in that order. */
  readonly answers: readonly string[];
}

export type PostgresChoice =
  | { readonly use: 'server'; readonly url: string }
  | { readonly use: 'binaries'; readonly bin: string; readonly version: string }
  | { readonly use: 'installer'; readonly installer: PostgresInstaller }
  | { readonly use: 'nothing' };

type UsableFolder = Pick<BinFolder, 'bin' | 'cached'> & { readonly version: string };

/** The programs a server takes. */
export const postgresTools = ['initdb', 'pg_ctl', 'postgres'] as const;

/** The major versions the ledger is tested on. */
export const oldestPostgres = 15;
export const newestPostgres = 18;

const preferred: readonly PostgresInstaller[] = ['apt', 'npm'];
const byVersion = new Intl.Collator('en', { numeric: true });

/** Nothing for a wrapper, for a folder that lacks a program or mixes versions, and for a version not tested on. */
function usable({ bin, cached, script, answers }: BinFolder): UsableFolder | undefined {
  const versions = postgresTools.map((tool, at) => versionSaid(tool, answers[at] ?? ''));
  const [version] = versions;
  if (script || version === undefined || versions.some((each) => each !== version)) return undefined;
  const major = Number.parseInt(version, 10);
  return major >= oldestPostgres && major <= newestPostgres ? { bin, cached, version } : undefined;
}

function versionSaid(tool: string, answer: string): string | undefined {
  const [, name, version] = /^(\w+) \(PostgreSQL\) (\d\S*)/.exec(answer) ?? [];
  return name === tool ? version : undefined;
}
