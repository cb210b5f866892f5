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
    return { code: 'field_unknown', path, reason: `${path} is not a field` };
  }
  const path = joined([...prefix, ...issue.path]);
  const subject = path === '' ? 'the whole' : path;
  const value = valueAt(input, issue.path);
  if (value === undefined) return { code: 'field_missing', path, reason: `${subject} is missing` };
  return { code: 'field_invalid', path, reason: `${subject} must be ${wanted(issue)}, is ${shown(value)}` };
}

/** A value as it is shown in a message: short, on one line. */
export function shown(value: unknown): string {
  const text = jsonOf(value);
  if (text.length <= shownLengthMax) return text;
  return `${text.slice(0, shownLengthMax).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return 'nested too deeply to be shown';
  }
}

function wanted(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'never') return issue.message;
      return issue.expected === 'int' ? 'a whole number' : `of type ${issue.expected}`;
    case 'too_small':
      return `at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_value':
      if (!issue.message.startsWith('Invalid ')) return issue.message;
      return `one of ${issue.values.map(shown).join(', ')}`;
    default:
      return issue.message.startsWith('Invalid ') ? 'valid' : issue.message;
  }
}

function unitOf(origin: string): string {
  return origin === 'string' || origin === 'array' ? ' long' : '';
}

/** Keys that others chose are shown like values: short, on one line. */
function joined(path: readonly PropertyKey[]): string {
  return path.map((key) => (/^[\w-]{1,80}$/.test(String(key)) ? String(key) : shown(String(key)))).join('.');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}
