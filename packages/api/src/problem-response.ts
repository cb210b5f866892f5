import { isProblemCode, type ProblemCode, type ProblemDocument, problems, problemType } from '@gold-seller/contract';
import { GoldSellerError } from '@gold-seller/criteria';

/** What a problem carries beyond its code: fields of the document, headers of the response. */
export interface ProblemMore {
  readonly fields?: Pick<ProblemDocument, 'id' | 'path' | 'reason' | 'linesKept'>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where errors nobody expected are told; the caller of the API learns only that there was one. */
export type Report = (error: unknown) => void;

/** The problem document of a code, as a response. */
export function problemResponse(code: ProblemCode, detail: string, more: ProblemMore = {}): Response {
  const { status, title } = problems[code];
  return new Response(JSON.stringify({ type: problemType(code), title, status, code, detail, ...more.fields }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...more.headers },
  });
}

/** The problem an error leaves as. Nothing of an error on our side is said but its code. */
export function problemOfError(error: unknown, report: Report | undefined, more?: ProblemMore): Response {
  const code = error instanceof GoldSellerError && isProblemCode(error.code) ? error.code : 'internal';
  if (error instanceof GoldSellerError && problems[code].status < 500)
    return problemResponse(code, error.message, more);
  report?.(error);
  return problemResponse(code, `${problems[code].title}; send the request again in a moment.`, more);
}
