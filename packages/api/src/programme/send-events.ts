import { operations } from '@gold-seller/contract';
import { problemResponse } from '../problem-response.ts';
import { type Authenticate, authorise } from './authorise.ts';
import type { Intake } from './intake.ts';
import { layoutOf, layouts } from './media-type.ts';
import { sendJson } from './send-json.ts';
import { sendLines } from './send-lines.ts';

/** Takes events in, in any of the forms of a body we read, from a caller who may send them. */
export async function sendEvents(request: Request, authenticate: Authenticate, intake: Intake): Promise<Response> {
  const authorised = await authorise(request.headers, operations.sendEvents.scopes, authenticate);
  if ('refusal' in authorised) return authorised.refusal;
  const layout = layoutOf(request.headers);
  if (layout === undefined) return unsupported();
  return layout === 'lines' ? sendLines(request.body, intake) : sendJson(request.body, layout, intake);
}

function unsupported(): Response {
  const known = Object.keys(layouts).join(', ');
  return problemResponse('media_type_unsupported', `Send one of ${known}, uncompressed.`, {
    headers: { 'Accept-Post': known },
  });
}
