import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ApiKeyList,
  type AuditPage,
  type MadeApiKey,
  type Operation,
  operatorOperations,
  type Route,
  routes,
  type Scope,
  scopes,
} from '@gold-seller/contract';
import { type Ledger, openLedger } from '@gold-seller/ledger';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deskApi } from './programme.ts';

const start = Date.parse('2026-06-15T12:00:00Z');
let now = start;
let folder = '';
let ledger: Ledger;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gold-seller-'));
  ledger = await openLedger({ database: join(folder, 'ledger.sqlite'), now: () => now });
});
afterAll(async () => {
  await ledger.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  now = start;
});

/** Callers are called by what they may do: `all`, `none`, or one scope. */
function app() {
  return deskApi({
    ledger,
    authenticate: async (token) => {
      if (token === 'all') return { name: 'all', scopes };
      if (token === 'none') return { name: 'none', scopes: [] };
      const scope = scopes.find((each) => tokenOf(each) === token);
      return scope === undefined ? undefined : { name: token, scopes: [scope] };
    },
    now: () => now,
  });
}

/** What an answer may be: a problem, or what the contract has. */
interface Said extends Partial<MadeApiKey>, Partial<ApiKeyList>, Partial<AuditPage> {
  readonly code?: string;
  readonly detail?: string;
}

/** A token has no colon. */
function tokenOf(scope: Scope): string {
  return scope.replace(':', '.');
}

async function ask(token: string | undefined, method: string, path: string, body?: unknown) {
  const response = await app().request(path, {
    method,
    headers: {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Said };
}

async function made(name = 'feed', allowed: readonly Scope[] = ['events:write']) {
  const { status, body } = await ask('all', 'POST', '/v1/keys', { name, scopes: allowed });
  expect(status).toBe(201);
  return body as MadeApiKey;
}

const table: readonly Operation[] = Object.values(operatorOperations).filter(({ id }) => id !== 'sendEvents');

describe.each(table)('$method $path', ({ id, method, path, scopes: needed }) => {
  const [content] = (routes as Readonly<Record<string, Route>>)[id]?.request ?? [];
  const body = content === undefined ? undefined : Object.values(content.examples)[0];
  const address = path.replace('{key}', 'gs_00000000');

  it('is for whoever has its scopes, and for nobody else', async () => {
    expect(await ask(undefined, method, address, body)).toMatchObject({ status: 401, body: { code: 'key_missing' } });
    expect(await ask('guessed', method, address, body)).toMatchObject({ status: 401, body: { code: 'key_unknown' } });
    for (const token of ['none', ...scopes.map(tokenOf)]) {
      const isEnough = needed.every((scope) => tokenOf(scope) === token);
      const { status, body: said } = await ask(token, method, address, body);
      expect([token, status === 403 && said.code === 'key_scope_missing' && !isGrant(said)]).toEqual([
        token,
        !isEnough,
      ]);
    }
    expect((await ask('all', method, address, body)).headers.get('Cache-Control')).toBe('no-store');
  });

  it('answers as the contract has it', async () => {
    const { key } = await made();
    const { status, body: said } = await ask('all', method, path.replace('{key}', key.id), body);
    const answer = (routes as Readonly<Record<string, Route>>)[id]?.responses[0];
    expect(status).toBe(answer?.status);
    expect(answer?.content?.schema.safeParse(said).error).toBeUndefined();
  });

  it.skipIf(content === undefined)('takes no body but what the contract has', async () => {
    const { key } = await made();
    const there = path.replace('{key}', key.id);
    const before = await ledger.keys.list();
    expect(await ask('all', method, there, '{"name":')).toMatchObject({ status: 400, body: { code: 'json_broken' } });
    const unknown = await ask('all', method, there, { ...(body as object), admin: true });
    expect(unknown).toMatchObject({
      status: 400,
      body: { code: 'request_invalid', detail: 'In the body, admin is not a field.' },
    });
    const form = { method, headers: { Authorization: 'Bearer all', 'Content-Type': 'text/plain' }, body: '{}' };
    expect((await app().request(there, form)).status).toBe(415);
    expect(await ledger.keys.list()).toEqual(before);
  });
});

/** A caller who may make keys was refused for what he would give, which is another thing than being let in. */
function isGrant({ detail = '' }: Said): boolean {
  return detail.startsWith('A key with the scope');
}

describe('a key', () => {
  it('is made, listed without its secret, rotated and revoked, and all of that is in the audit log', async () => {
    const { secret, key } = await made('console', ['audit:read']);
    expect(secret.startsWith(key.id)).toBe(true);
    const rotated = await ask('all', 'POST', `/v1/keys/${key.id}/rotate`, { overlapHours: 2, why: 'yearly' });
    expect(rotated).toMatchObject({ status: 201, body: { key: { name: 'console', scopes: ['audit:read'] } } });
    const next = rotated.body as MadeApiKey;
    now += 1000;
    await ask('all', 'POST', `/v1/keys/${next.key.id}/revoke`, { why: 'it leaked' });
    const list = await ask('all', 'GET', '/v1/keys');
    expect(JSON.stringify(list.body)).not.toContain(secret.slice(11));
    const ends = new Map((list.body as ApiKeyList).keys.map(({ id, endsAt }) => [id, endsAt]));
    expect(ends.get(key.id)).toBe('2026-06-15T14:00:00.000Z');
    expect(ends.get(next.key.id)).toBe('2026-06-15T12:00:01.000Z');
    const { entries } = (await ask('all', 'GET', '/v1/audit?limit=3')).body as AuditPage;
    expect(entries).toMatchObject([
      { actor: 'all', action: 'revokeKey', target: next.key.id, why: 'it leaked', state: 'done' },
      {
        actor: 'all',
        action: 'rotateKey',
        target: key.id,
        why: 'yearly',
        before: { id: key.id },
        state: 'done',
      },
      { actor: 'all', action: 'createKey', target: key.id, why: null, before: null, state: 'done' },
    ]);
    expect(JSON.stringify(entries)).not.toContain(secret.slice(11));
  });

  it('gives no scope that whoever makes it has not', async () => {
    const { key } = await made('strong', ['events:write']);
    const before = (await ledger.keys.list()).length;
    const wanted = { name: 'mine', scopes: ['events:write'] };
    expect(await ask('keys.write', 'POST', '/v1/keys', wanted)).toMatchObject({ status: 403 });
    expect(await ask('keys.write', 'POST', `/v1/keys/${key.id}/rotate`, {})).toMatchObject({ status: 403 });
    expect(await ask('keys.write', 'POST', '/v1/keys', { name: 'mine', scopes: ['keys:write'] })).toMatchObject({
      status: 201,
    });
    expect((await ledger.keys.list()).length).toBe(before + 1);
  });

  it.each([
    ['/v1/keys', { scopes: [] }, 'name is missing'],
    ['/v1/keys', { name: 'x', scopes: ['all'] }, 'scopes.0 must be one of'],
    ['/v1/keys', { name: 'x', scopes: [], endsAt: '2026-06-15T11:00:00Z' }, 'endsAt must be still to come'],
    ['/v1/keys', { name: 'x', scopes: [], endsAt: 'tomorrow' }, 'endsAt must be a time with an offset'],
    ['/v1/keys/gs_00000000/rotate', { overlapHours: -1 }, 'overlapHours must be at least 0'],
    ['/v1/keys/nobody/revoke', {}, 'In the path, key must be the id of a key'],
    ['/v1/audit?limit=0', undefined, 'In the query, limit must be a whole number from 1 to 100'],
  ])('is refused with the field and the value: %s %j', async (path, body, reason) => {
    const { status, body: said } = await ask('all', body === undefined ? 'GET' : 'POST', path, body);
    expect([status, said.code]).toEqual([400, 'request_invalid']);
    expect(said.detail).toContain(reason);
  });

  it('that is not there is told of, and has ended keys among it for rotation', async () => {
    const { key } = await made();
    await ask('all', 'POST', `/v1/keys/${key.id}/revoke`);
    for (const path of ['/v1/keys/gs_00000000/revoke', `/v1/keys/${key.id}/rotate`]) {
      expect(await ask('all', 'POST', path, {})).toMatchObject({ status: 404, body: { code: 'key_not_found' } });
    }
  });
});

it('the audit log is read a page at a time, the newest first', async () => {
  for (const name of ['a', 'b', 'c']) await made(name);
  const first = (await ask('all', 'GET', '/v1/audit?limit=2')).body as AuditPage;
  const second = (await ask('all', 'GET', `/v1/audit?limit=2&before=${first.next}`)).body as AuditPage;
  const numbers = [...first.entries, ...second.entries].map(({ number }) => number);
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  expect(new Set(numbers).size).toBe(4);
  const all = (await ask('all', 'GET', '/v1/audit?limit=100')).body as AuditPage;
  expect(all.next).toBeNull();
});
