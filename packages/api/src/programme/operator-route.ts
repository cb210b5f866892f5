import type { Fields, Route } from '@gold-seller/contract';
import { GoldSellerError } from '@gold-seller/criteria';
import { rejectionOfIssue } from '@gold-seller/criteria/rejection';
import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { mount } from '../mount.ts';
import { problemOfError, problemResponse, type Report } from '../problem-response.ts';
import type { Actor } from './actor.ts';
import { type Authenticate, authorise } from './authorise.ts';
import { readJson } from './read-json.ts';

/** What is asked for, as the contract has it. */
export interface Asked<Of extends Route> {
  readonly params: Of extends { readonly params: infer Given extends Fields } ? z.output<Given> : undefined;
  readonly query: Of extends { readonly query: infer Given extends Fields } ? z.output<Given> : undefined;
  readonly body: Of extends { readonly request: readonly [{ readonly schema: infer Given extends z.ZodMiniType }] }
    ? z.output<Given>
    : undefined;
  readonly by: Actor;
}

/** What is answered: as JSON, with the status of the contract. */
export type Answered<Of extends Route> = z.output<
  Extract<Of['responses'][number], { readonly content: object }>['content']['schema']
>;

export interface OperatorRoutes {
  readonly app: Hono;
  readonly authenticate: Authenticate;
  readonly report: Report | undefined;
}

/**
 * Mounts a route of the operator: whoever has not its scopes is refused, what is asked for is checked against the contract
 * before anything else is done, and nothing of the answer is cached.
 */
export function operatorRoute<Of extends Route>(
  { app, authenticate, report }: OperatorRoutes,
  route: Of,
  answer: (asked: Asked<Of>) => Promise<Answered<Of>>,
): void {
  const { status } = route.responses[0] ?? { status: 200 };
  mount(app, route, {
    async handle(c) {
      const authorised = await authorise(c.req.raw.headers, route.scopes, authenticate);
      if ('refusal' in authorised) return authorised.refusal;
      const { name: actor, scopes } = authorised.caller;
      const asked = await askedOf(route, c);
      if (asked instanceof Response) return asked;
      const why = (asked.body as { readonly why?: string } | undefined)?.why; // safe: the contract calls it so everywhere
      // Safe: every part was parsed by the route's own schemas.
      const answered = await answer({ ...asked, by: { actor, scopes, why } } as Asked<Of>);
      return Response.json(answered, { status, headers: { 'Cache-Control': 'no-store' } });
    },
    failed: (error) => problemOfError(error, report),
  });
}

async function askedOf(route: Route, c: Context) {
  const params = route.params && parsed(route.params, c.req.param(), 'the path');
  const query = route.query && parsed(route.query, c.req.query(), 'the query');
  const [content] = route.request ?? [];
  if (content === undefined) return { params, query, body: undefined };
  if (!isJson(c.req.header('Content-Type')) && c.req.raw.body !== null) {
    const headers = { 'Accept-Post': 'application/json' };
    return problemResponse('media_type_unsupported', 'Send application/json, uncompressed.', { headers });
  }
  const json = c.req.raw.body === null ? { value: {} } : await readJson(c.req.raw.body);
  if ('broken' in json) return problemResponse('json_broken', `The body is ${json.broken}.`);
  return { params, query, body: parsed(content.schema, json.value, 'the body') };
}

function parsed(schema: z.ZodMiniType, input: unknown, place: string): unknown {
  const result = z.safeParse(schema, input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue === undefined) throw new GoldSellerError('request_invalid', `${place} is not valid`);
  throw new GoldSellerError('request_invalid', `In ${place}, ${rejectionOfIssue(issue, input, []).reason}.`);
}

function isJson(type: string | undefined): boolean {
  return /^application\/json\s*(?:;|$)/i.test(type ?? '');
}
