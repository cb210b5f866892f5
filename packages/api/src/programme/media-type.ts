/** How the events are laid out in a body of each media type we read. */
export const layouts = {
  'application/cloudevents+json': 'one-or-many',
  'application/cloudevents-batch+json': 'many',
  'application/json': 'one-or-many',
  'application/x-ndjson': 'lines',
  'application/jsonl': 'lines',
} as const;

export type Layout = (typeof layouts)[keyof typeof layouts];

/** The layout of a request's body; none where its media type, or a compression, is not one we read. */
export function layoutOf(headers: Headers): Layout | undefined {
  const coding = headers.get('Content-Encoding') ?? 'identity';
  if (coding.toLowerCase() !== 'identity') return undefined;
  const [type = ''] = (headers.get('Content-Type') ?? '').split(';');
  const known = type.trim().toLowerCase();
  return Object.hasOwn(layouts, known) ? layouts[known as keyof typeof layouts] : undefined; // safe: just looked up
}
