import type * as z from 'zod/mini';

/** Why one event was not taken: a stable code, the field, and a sentence for a person with the value in it. */
export interface Rejection {
  readonly code: RejectionCode;
  /** Where in the event, like `data.amount.minor`; empty for the event as a whole. */
  readonly path: string;
  readonly reason: string;
}

export type RejectionCode =
  | 'event_too_large'
  | 'field_invalid'
  | 'field_missing'
  | 'field_unknown'
  | 'json_broken'
  | 'time_in_future'
  | 'time_without_offset'
  | 'type_unknown';

const shownLengthMax = 80;

type Issue = z.core.$ZodIssue;

/** The first thing zod found wrong with `input`, as a rejection; paths are put under `prefix`. */
export function rejectionOfIssue(issue: Issue, input: unknown, prefix: readonly PropertyKey[]): Rejection {
  if (issue.code === 'unrecognized_keys') {
    const path = joined([...prefix, ...issue.path, issue.keys[0] ?? '']);
    return { code: 'field_unknown', path, reason: `${path} is not a field of this event` };
  }
  const path = joined([...prefix, ...issue.path]);
  const value = valueAt(input, issue.path);
  if (value === undefined) return { code: 'field_missing', path, reason: `${path} is missing` };
  return { code: 'field_invalid', path, reason: `${path} must be ${wanted(issue)}, is ${shown(value)}` };
}

/** A value as it is shown in a message: short, on one line. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > shownLengthMax ? `${text.slice(0, shownLengthMax)}…` : text;
}

function wanted(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? 'a whole number' : `of type ${issue.expected}`;
    case 'too_small':
      return issue.origin === 'number' ? `at least ${issue.minimum}` : `at least ${issue.minimum} long`;
    case 'too_big':
      return issue.origin === 'number' ? `at most ${issue.maximum}` : `at most ${issue.maximum} long`;
    case 'invalid_value':
      return `one of ${issue.values.map(shown).join(', ')}`;
    default:
      return issue.message === 'Invalid input' ? 'valid' : issue.message;
  }
}

function joined(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}
