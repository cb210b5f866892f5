import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { openApiText } from './open-api.ts';
import { routes } from './routes.ts';

const text = openApiText(manifest.version);
const document = JSON.parse(text);

it('is the committed openapi.json (if not: npm run build -w @gold-seller/contract)', () => {
  expect(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')).toBe(text);
});

it('is OpenAPI 3.1 with every path of the table', () => {
  expect(document.openapi).toBe('3.1.0');
  const paths = Object.values(routes).map(({ path }) => path);
  expect(Object.keys(document.paths)).toEqual([...new Set(paths)]);
  expect(paths).toContain('/v1/badges/{seller}');
});

it('refers only to schemas it holds', () => {
  const references = Array.from(text.matchAll(/"\$ref": "#\/components\/schemas\/(\w+)"/g), (match) => match[1]);
  expect(references.length).toBeGreaterThan(5);
  for (const name of references) expect(Object.keys(document.components.schemas)).toContain(name);
});

it('writes named schemas once, without an identity or dialect of their own', () => {
  expect(text).not.toMatch(/"\$(id|schema|defs)"/);
  expect(document.components.schemas.PublishedMetric.dependentRequired).toEqual({ from: ['to'], to: ['from'] });
});

it('asks for a key exactly where a scope is needed', () => {
  expect(document.paths['/v1/events'].post.security).toEqual([{ key: ['events:write'] }]);
  expect(document.paths['/v1/badges'].get.security).toEqual([]);
});
