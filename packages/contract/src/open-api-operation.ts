import * as z from 'zod/mini';
import { schemaObject } from './json-schema.ts';
import { type ProblemCode, problems, problemType } from './problem.ts';
import type { Answer, Content, Fields, Route } from './route.ts';
import { problemDocument } from './wire/problem-document.ts';

/** One route as an OpenAPI operation. */
export function operationObject(route: Route): Record<string, unknown> {
  return {
    operationId: route.id,
    tags: [route.audience],
    summary: route.summary,
    ...(route.description !== undefined && { description: route.description }),
    security: route.scopes.length > 0 ? [{ key: route.scopes }] : [],
    ...parametersOf(route),
    ...(route.request !== undefined && { requestBody: { required: true, content: contentOf(route.request) } }),
    responses: { ...answersOf(route.responses), ...problemsOf(route.errors) },
  };
}

function parametersOf({ params, query }: Route): { parameters?: readonly unknown[] } {
  const parameters = [...parameterObjects('path', params), ...parameterObjects('query', query)];
  return parameters.length > 0 ? { parameters } : {};
}

function parameterObjects(place: 'path' | 'query', fields: Fields | undefined): readonly unknown[] {
  return Object.entries(fields?.shape ?? {}).map(([name, schema]) => {
    const required = place === 'path' || !z.safeParse(schema, undefined).success;
    return { name, in: place, required, schema: schemaObject(schema) };
  });
}

function answersOf(answers: readonly Answer[]): Record<string, unknown> {
  return Object.fromEntries(
    answers.map(({ status, description, content }) => [
      status,
      { description, ...(content !== undefined && { content: contentOf([content]) }) },
    ]),
  );
}

function contentOf(contents: readonly Content[]): Record<string, unknown> {
  return Object.fromEntries(
    contents.map(({ type, schema, examples }) => {
      const named = Object.entries(examples).map(([name, value]) => [name, { value }]);
      return [type, { schema: schemaObject(schema), examples: Object.fromEntries(named) }];
    }),
  );
}

/** The codes of a status share a response, an example each. */
function problemsOf(codes: readonly ProblemCode[]): Record<string, unknown> {
  const statuses = [...new Set(codes.map((code) => problems[code].status))];
  return Object.fromEntries(
    statuses.map((status) => {
      const sharing = codes.filter((code) => problems[code].status === status);
      const content = contentOf([
        {
          type: 'application/problem+json',
          schema: problemDocument,
          examples: Object.fromEntries(sharing.map((code) => [code, problemExample(code)])),
        },
      ]);
      return [status, { description: sharing.map((code) => problems[code].title).join('; '), content }];
    }),
  );
}

function problemExample(code: ProblemCode): unknown {
  const { status, title } = problems[code];
  return { type: problemType(code), title, status, code, detail: `${title}.` };
}
