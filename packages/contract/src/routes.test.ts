import { isPublishedBadge, parseEvent } from '@gold-seller/criteria';
import { describe, expect, it } from 'vitest';
import { placedEvent, shippedEvent } from './example.ts';
import { operations } from './operations.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { event } from './wire/event.ts';

const table: readonly Route[] = Object.values(routes);

describe.each(table)('$id', (route) => {
  const contents = [...(route.request ?? []), ...route.responses.flatMap(({ content }) => content ?? [])];

  it('says of itself what its operation says', () => {
    expect(route).toMatchObject(Object.values(operations).find(({ id }) => id === route.id) ?? {});
  });

  it('describes every parameter of its path', () => {
    const named = Array.from(route.path.matchAll(/\{(\w+)\}/g), (match) => match[1]);
    expect(Object.keys(route.params?.shape ?? {})).toEqual(named);
  });

  it('has an example of every body', () => {
    for (const { examples } of contents) expect(Object.keys(examples)).not.toEqual([]);
  });

  it('gives only examples its schemas take', () => {
    for (const { schema, examples } of contents) {
      for (const example of Object.values(examples)) expect(schema.safeParse(example).error).toBeUndefined();
    }
  });
});

it('mounts no two operations on one method and path', () => {
  const places = table.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(places).size).toBe(places.length);
});

it('asks a scope of every caller who is not the public or the server', () => {
  for (const { audience, scopes } of table) expect(scopes.length > 0).toBe(audience === 'operator');
});

it('gives examples of events that are taken, in its streams too', () => {
  const now = Date.UTC(2018, 5, 1);
  for (const example of [placedEvent, shippedEvent]) expect(parseEvent(example, now)).toMatchObject({ ok: true });
  const stream = routes.sendEvents.request.find(({ type }) => type === 'application/x-ndjson');
  const lines = String(Object.values(stream?.examples ?? {})[0])
    .trim()
    .split('\n');
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(event.safeParse(JSON.parse(line)).success).toBe(true);
});

it('gives examples of badges the guard takes', () => {
  for (const example of Object.values(routes.readBadge.responses[0].content.examples)) {
    expect(isPublishedBadge(example)).toBe(true);
  }
});
