import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { namesAsked } from './names-asked.ts';
import { requireNode } from './node-version.ts';

interface Bench {
  /** In bench/; a program that prints its figure. */
  readonly file: string;
  /** Whether it needs what bench/package.json names. */
  readonly peers: boolean;
  /** Whether it runs what is built. */
  readonly built?: true;
}

/** Where there is no wrk, autocannon loads the servers. */
const withoutWrk = spawnSync('wrk', ['-v']).error !== undefined;

const benches: Readonly<Record<string, Bench>> = {
  'evaluate/json-rules-engine': { file: 'evaluate-json-rules-engine.ts', peers: true },
  'evaluate/zen-engine': { file: 'evaluate-zen-engine.ts', peers: true },
  'evaluate/hand-written': { file: 'evaluate-hand-written.ts', peers: false },
  'settle/events': { file: 'settle-orders.ts', peers: false },
  'advise/criterion': { file: 'advise-criterion.ts', peers: false },
  'simulate/million': { file: 'simulate-million.ts', peers: false },
  'ingest/sqlite': { file: 'ingest-sqlite.ts', peers: false },
  'ingest/postgres': { file: 'ingest-postgres.ts', peers: false },
  'decide/sqlite': { file: 'decide-sqlite.ts', peers: false },
  'decide/scale': { file: 'decide-scale.ts', peers: false, built: true },
  'decide/postgres-2-workers': { file: 'decide-postgres-2-workers.ts', peers: false, built: true },
  'badge-read/hono': { file: 'badge-read-hono.ts', peers: withoutWrk },
  'badge-304/hono': { file: 'badge-304-hono.ts', peers: withoutWrk },
  'badges-1000/custom-element': { file: 'badges-1000-custom-element.ts', peers: false },
};

// `npm run bench [name …]`: one JSON line per figure, each from a process of its own that reads our packages from source.

requireNode();

for (const [, { file, peers, built }] of namesAsked(benches)) {
  if (peers) await installPeers();
  if (built === true) await run('npm', ['run', '--silent', 'build'], '.', 'ignore');
  await run(process.execPath, ['--conditions=@gold-seller/source', '--expose-gc', `bench/${file}`], '.');
}

/** What we compare with is downloaded when it is first needed, or another version is; by nobody else. */
async function installPeers(): Promise<void> {
  if (modifiedAt('bench/node_modules/.package-lock.json') > modifiedAt('bench/package-lock.json')) return;
  console.error('Installing what the benchmarks compare with, into bench/node_modules');
  await run('npm', ['ci', '--no-workspaces', '--loglevel=error'], 'bench', 'ignore');
}

/** In milliseconds; 0 where there is no such file. */
function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

async function run(command: string, args: readonly string[], cwd: string, stdout: 'inherit' | 'ignore' = 'inherit') {
  const child = spawn(command, args, { cwd, stdio: ['ignore', stdout, 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with code ${code}`);
}
