import { type Day, dateOfDay } from '@gold-seller/criteria';

/** How busy a day is, by season and by weekday; 1 is an average day. */
export function busynessOn(day: Day, season: SeasonKey): number {
  return yearly(day, seasons[season]) * (weekRhythm[weekdayOf(day)] ?? 1);
}

/** Monday is 0, Sunday 6. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

// How busy each month is, January first; the twelve have the mean 1.
const seasons = {
  even: [0.92, 0.86, 0.92, 0.93, 0.94, 0.9, 0.87, 0.88, 0.96, 1.04, 1.34, 1.44],
  gifts: [0.72, 0.75, 0.78, 0.82, 0.8, 0.75, 0.72, 0.78, 0.9, 1.05, 1.75, 2.18],
  outdoor: [0.6, 0.7, 1.05, 1.3, 1.35, 1.25, 1.1, 0.95, 0.8, 0.75, 1.05, 1.1],
} as const;

export type SeasonKey = keyof typeof seasons;

// Monday first, mean 1.
const weekRhythm = [1.12, 1.06, 1.02, 1, 0.95, 0.85, 1] as const;

/** Straight lines between the middles of the months, so that no month begins with a jump. */
function yearly(day: Day, months: readonly number[]): number {
  const { month, dayOfMonth } = dateOfDay(day);
  const position = month - 1 + (dayOfMonth - 15.5) / 31 + 12;
  const before = Math.floor(position);
  const [from = 1, to = 1] = [months[before % 12], months[(before + 1) % 12]];
  return from + (to - from) * (position - before);
}
