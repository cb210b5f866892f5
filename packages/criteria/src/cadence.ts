import { type Day, dateOfDay, firstDayOfMonth, monthOfDay } from './day.ts';
import type { Policy } from './policy.ts';

/** The days on which a policy's cadence decides, from one day to another, both included. */
export function decisionDays({ cadence }: Policy, from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let month = monthOfDay(from); month <= monthOfDay(to); month++) {
    const day = firstDayOfMonth(month) + cadence.day - 1;
    if (day >= from && day <= to) days.push(day);
  }
  return days;
}

/** Whether the cadence decides on this day. */
export function isDecisionDay({ cadence }: Policy, day: Day): boolean {
  return dateOfDay(day).dayOfMonth === cadence.day;
}
