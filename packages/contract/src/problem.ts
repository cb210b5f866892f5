import type { ErrorCode, RejectionCode } from '@gold-seller/criteria';

/** How a code leaves by HTTP. */
export interface ProblemRow {
  readonly status: number;
  /** A sentence for a person, the same for every occurrence. */
  readonly title: string;
}

/**
 * Every code with its status and title: the one place that maps codes to HTTP. `null` is a code only the command line
 * or a start shows; should such an error reach HTTP, it leaves as `internal`.
 */
export const problems = {
  approval_needed: null,
  date_invalid: null,
  decision_day_not_in_cadence: null,
  event_conflict: { status: 409, title: 'Another event with this id is already there' },
  event_too_large: { status: 422, title: 'The event is too large' },
  field_invalid: { status: 422, title: 'A field of the event is not valid' },
  field_missing: { status: 422, title: 'A field of the event is missing' },
  field_unknown: { status: 422, title: 'The event has a field that is not known' },
  file_not_found: null,
  import_invalid: null,
  incident_conflict: { status: 409, title: 'Another incident has this id' },
  incident_invalid: { status: 422, title: 'The incident is not valid' },
  incident_unknown: { status: 404, title: 'The incident is not known' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  json_broken: { status: 400, title: 'The body is not JSON' },
  key_conflict: { status: 409, title: 'Another key has this id' },
  key_missing: { status: 401, title: 'A key is needed' },
  key_not_found: { status: 404, title: 'There is no such key' },
  key_scope_missing: { status: 403, title: 'The key may not do this' },
  key_unknown: { status: 401, title: 'The key is not known' },
  ledger_busy: { status: 503, title: 'The ledger is busy' },
  ledger_closed: { status: 503, title: 'The server is closing' },
  ledger_full: { status: 507, title: 'The ledger has no room left' },
  ledger_unusable: null,
  matter_sealed: { status: 410, title: 'What the event is about is sealed' },
  media_type_unsupported: { status: 415, title: 'The media type is not supported' },
  method_not_allowed: { status: 405, title: 'The method is not allowed here' },
  option_invalid: null,
  origin_unreachable: { status: 503, title: 'The server behind this one does not answer' },
  policy_conflict: null,
  policy_invalid: null,
  policy_not_in_force: null,
  policy_notice_short: null,
  policy_unknown: { status: 404, title: 'The policy is not known' },
  port_in_use: null,
  request_invalid: { status: 400, title: 'The request is not valid' },
  request_too_large: { status: 413, title: 'The request is too large' },
  route_unknown: { status: 404, title: 'There is nothing here' },
  run_not_stopped: { status: 409, title: 'No run waits for approval' },
  seal_too_recent: null,
  seller_erased: { status: 410, title: 'The seller was erased' },
  seller_unknown: { status: 404, title: 'The seller is not known' },
  settlement_differs: null,
  settlement_invalid: null,
  time_in_future: { status: 422, title: 'The time of the event is in the future' },
  time_without_offset: { status: 422, title: 'The time of the event has no offset' },
  type_unknown: { status: 422, title: 'The type of the event is not known' },
} as const satisfies Record<ErrorCode | RejectionCode, ProblemRow | null>;

type Problems = typeof problems;

/** A code that can leave by HTTP. */
export type ProblemCode = { [Code in keyof Problems]: Problems[Code] extends null ? never : Code }[keyof Problems];

/** The codes that can leave by HTTP, in the table's order. */
export const problemCodes = Object.keys(problems).filter(isProblemCode);

/** The codes one line of an ingest report can carry. */
export const lineCodes = [
  'event_conflict',
  'event_too_large',
  'field_invalid',
  'field_missing',
  'field_unknown',
  'json_broken',
  'matter_sealed',
  'seller_erased',
  'time_in_future',
  'time_without_offset',
  'type_unknown',
] as const satisfies readonly (RejectionCode | 'event_conflict' | 'matter_sealed' | 'seller_erased')[];

export type LineCode = (typeof lineCodes)[number];

/** Whether an error of this code leaves by HTTP as itself. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code) && problems[code as keyof Problems] !== null; // safe: the line asks for it first
}

/** The `type` of a problem. */
export function problemType(code: ProblemCode): string {
  return `urn:gold-seller:problem:${code}`;
}
