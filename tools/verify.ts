import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { requireNode } from './node-version.ts';
import { type Package, publishedPackages } from './workspaces.ts';

interface Check {
  readonly name: string;
  readonly command: readonly [tool: string, ...args: string[]];
  /** The folder it runs in, from the root. */
  readonly folder?: string;
  /** Why it does not run here, if it does not. */
  readonly skipped?: string | undefined;
}

const noPeers = existsSync('bench/node_modules') ? undefined : 'npm run bench installs what it compares with';

// Types first: what follows looks at what they build.
const checks: readonly Check[] = [
  {
    name: 'types and build',
    command: ['turbo', 'run', 'typecheck', 'build', '--continue', '--output-logs=errors-only'],
  },
  { name: 'types of tools', command: ['tsc', '-p', 'tools/tsconfig.json'] },
  { name: 'types of bench', command: ['tsc', '-p', 'bench/tsconfig.json'], skipped: noPeers },
  { name: 'format and lint', command: ['biome', 'ci', '--colors=off', '.'] },
  { name: 'boundaries', command: ['vitest', 'run', '--project', 'repository'] },
  { name: 'unused code', command: ['knip'] },
  ...publishedPackages().flatMap(packageChecks),
  { name: 'size', command: ['node', 'tools/size.ts'] },
];

// `npm run verify`: every check that runs no product code, a line each; what a failed one printed follows it.

requireNode();

const failed: string[] = [];
for (const check of checks) if (!(await passes(check))) failed.push(check.name);
console.log(failed.length === 0 ? 'all checks passed' : `failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function packageChecks({ folder, manifest }: Package): readonly Check[] {
  const { name } = manifest;
  const publint: Check = { name: `publint ${name}`, command: ['publint', '--strict'], folder };
  const entries = Object.keys(manifest.exports ?? {}).filter((entry) => !/\.(json|css)$/.test(entry));
  if (entries.length === 0) return [publint];
  const attw = ['--pack', '.', '--profile', 'esm-only', '--no-definitely-typed', '--entrypoints', ...entries];
  return [publint, { name: `attw ${name}`, command: ['attw', ...attw], folder }];
}

async function passes(check: Check): Promise<boolean> {
  if (check.skipped !== undefined) {
    console.log(`  skip  ${check.name}: ${check.skipped}`);
    return true;
  }
  const start = performance.now();
  const { code, output } = await outputOf(check);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`  ${code === 0 ? 'ok  ' : 'FAIL'}  ${check.name} (${seconds} s)`);
  if (code !== 0) console.log(output);
  return code === 0;
}

async function outputOf({ command: [tool, ...args], folder = '.' }: Check): Promise<{ code: number; output: string }> {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const child = spawn(resolve('node_modules', '.bin', tool), args, { cwd: folder, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
  return new Promise((done) => child.on('close', (code) => done({ code: code ?? 1, output })));
}
