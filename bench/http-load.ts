import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A GET request that a load is made of. */
export interface HttpRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const connections = 32;
const seconds = 2;

const loadTool = spawnSync('wrk', ['-v']).error === undefined ? 'wrk' : 'autocannon';

/** How the load is made, for the printed line: by wrk where it is, else by autocannon. */
export const loadText = `load by ${loadTool}, ${connections} connections`;

/** Sends the requests over and over for two seconds and says how many were answered, all well. */
export function answersUnderLoad(url: string, requests: readonly HttpRequest[], folder: string): number {
  return loadTool === 'wrk' ? loadByWrk(url, requests, folder) : loadByAutocannon(url, requests, folder);
}

function loadByWrk(url: string, requests: readonly HttpRequest[], folder: string): number {
  const script = join(folder, 'requests.lua');
  const made = requests.map(({ path, headers }) => {
    const fields = Object.entries(headers).map(([name, value]) => `[${lua(name)}]=${lua(value)}`);
    return `wrk.format("GET", ${lua(path)}, {${fields.join(',')}})`;
  });
  writeFileSync(
    script,
    `local made, at = {}, 0
function init() made = {${made.join(',\n')}} end
function request() at = at % #made + 1 return made[at] end`,
  );
  const text = run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, url]);
  assert.doesNotMatch(text, /Non-2xx|Socket errors/);
  return Number(/(\d+) requests in/.exec(text)?.[1]);
}

/** JSON's way of quoting a text without control characters is Lua's too. */
function lua(text: string): string {
  return JSON.stringify(text);
}

function loadByAutocannon(url: string, requests: readonly HttpRequest[], folder: string): number {
  const har = join(folder, 'requests.har');
  const entries = requests.map(({ path, headers }) => ({
    request: {
      method: 'GET',
      url: url + path,
      headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    },
  }));
  writeFileSync(har, JSON.stringify({ log: { entries } }));
  const program = createRequire(import.meta.url).resolve('autocannon/autocannon.js');
  const options = ['-j', '-n', '-c', `${connections}`, '-d', `${seconds}`, '--har', har];
  const result = JSON.parse(run(process.execPath, [program, ...options, url]));
  assert.equal(result.errors + result['4xx'] + result['5xx'], 0);
  return result.requests.total;
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout;
}
