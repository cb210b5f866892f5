#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

// From the repository the sources run as they are; the published package has only what was built.
const source = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 13)) {
  console.error(`gold-seller needs Node 22.13 or newer, this is ${process.versions.node}`);
  process.exitCode = 1;
} else if (existsSync(source)) {
  const options = [...process.execArgv, '--conditions=@gold-seller/source', '--no-wasm-code-gc'];
  const args = [...options, source, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
} else {
  await import('../dist/main.js');
}
