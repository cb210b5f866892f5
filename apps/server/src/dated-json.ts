import { formatDay } from '@gold-seller/criteria';

/** Days inside, by the name under which they are kept; what runs in an account's active days is no date and left out. */
const dayNames: ReadonlySet<string> = new Set([
  'day',
  'decidedOn',
  'dueFrom',
  'dueTo',
  'firstDay',
  'from',
  'since',
  'to',
  'until',
]);
const activeDayNames: ReadonlySet<string> = new Set(['undecidedSince', 'waitsUntil']);

/** A value as JSON shows it: dates instead of days. It must hold no policy, whose days are other days. */
export function datedJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(datedJson);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => !activeDayNames.has(name));
  return Object.fromEntries(
    entries.map(([name, each]) => [
      name,
      typeof each === 'number' && dayNames.has(name) ? formatDay(each) : datedJson(each),
    ]),
  );
}
