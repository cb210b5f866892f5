import type { LineOutcomes } from './line-outcomes.ts';

const pieceLengthMin = 32 * 1024;

/** The report of what became of each event, written piece by piece while it is sent. */
export function reportResponse(outcomes: LineOutcomes): Response {
  const encoder = new TextEncoder();
  const pieces = reportPieces(outcomes);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } });
}

function* reportPieces(outcomes: LineOutcomes): Generator<string, void, undefined> {
  let piece = `{"counts":${JSON.stringify(outcomes.counts)},"lines":[`;
  let comma = '';
  for (const line of outcomes.lines()) {
    piece += comma + JSON.stringify(line);
    comma = ',';
    if (piece.length < pieceLengthMin) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}]}`;
}
