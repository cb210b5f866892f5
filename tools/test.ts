import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { closingLine, exitCode, type TestReport } from './closing-line.ts';
import { requireNode } from './node-version.ts';

// `npm test`: every test of every project once. `npm run soak`: the same tests at their full counts. Further arguments
// go to Vitest: `npm test -- packages/criteria -t zone`.

requireNode();

const chromium = findChromium({ install: true });
const { soak, rest } = readArguments(process.argv.slice(2));
const counts = soak ? 'at full counts, as GOLD_SELLER_SOAK=1 asks' : 'at small counts (npm run soak: at full counts)';
console.log(`Running every test once on Node ${process.versions.node} and ${chromium}, ${counts}.`);

const folder = await mkdtemp(join(tmpdir(), 'gold-seller-test-'));
const reportFile = join(folder, 'report.json');
const code = await runVitest();
const report = await readReport();
await rm(folder, { recursive: true });
console.log(closingLine(report));
process.exitCode = exitCode(code, report);

function readArguments(args: readonly string[]): { soak: boolean; rest: readonly string[] } {
  return { soak: args.includes('--soak'), rest: args.filter((argument) => argument !== '--soak') };
}

async function runVitest(): Promise<number | null> {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, ...(soak ? { GOLD_SELLER_SOAK: '1' } : {}) },
  });
  const [ended] = await once(child, 'exit');
  return ended;
}

/** Nothing where Vitest ended before it could write a report. */
async function readReport(): Promise<TestReport | undefined> {
  try {
    return JSON.parse(await readFile(reportFile, 'utf8')) as TestReport; // safe: written by this Vitest
  } catch {
    return undefined;
  }
}
