import { type Day, dateOfDay } from './day.ts';
import type { Cadence, Policy } from './policy.ts';

/** The days on which a policy's cadence decides, from one day to another, both included. */
export function decisionDays(policy: Pick<Policy, 'cadence'>, from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day++) if (isDecisionDay(policy, day)) days.push(day);
  return days;
}

/** Whether the cadence decides on this day. */
export function isDecisionDay({ cadence }: Pick<Policy, 'cadence'>, day: Day): boolean {
  return deciders[cadence.every](cadence, day);
}

/** The first day on or after this one on which the cadence decides. */
export function nextDecisionDay(policy: Pick<Policy, 'cadence'>, from: Day): Day {
  let day = from;
  while (!isDecisionDay(policy, day)) day++;
  return day;
}

const deciders: { readonly [Every in Cadence['every']]: (cadence: Cadence, day: Day) => boolean } = {
  day: () => true,
  week: (cadence, day) => 'day' in cadence && weekdayOf(day) === cadence.day,
  month: (cadence, day) => 'day' in cadence && dateOfDay(day).dayOfMonth === cadence.day,
  quarter: (cadence, day) => {
    const { month, dayOfMonth } = dateOfDay(day);
    return 'day' in cadence && month % 3 === 1 && dayOfMonth === cadence.day;
  },
};

/** 1 is Monday; 1970-01-01 was a Thursday. */
function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
