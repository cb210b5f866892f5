import { componentSchemas } from './json-schema.ts';
import { operationObject } from './open-api-operation.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

/** The text of `openapi.json`: OpenAPI 3.1, from the route table. */
export function openApiText(version: string): string {
  return `${JSON.stringify(openApi(Object.values(routes), version), null, 2)}\n`;
}

function openApi(table: readonly Route[], version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gold Seller',
      version,
      description: 'Who a marketplace vouches for, and the numbers that rests on. Errors are RFC 9457 problems.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'public', description: 'For everybody, from any page, cacheable' },
      { name: 'operator', description: 'For the marketplace, with a key' },
      { name: 'server', description: 'For whoever runs the server' },
    ],
    paths: pathsOf(table),
    components: {
      schemas: componentSchemas(),
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key with scopes' } },
    },
  };
}

function pathsOf(table: readonly Route[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of table) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationObject(route) };
  }
  return paths;
}
