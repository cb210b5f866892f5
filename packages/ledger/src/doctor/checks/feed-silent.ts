import { type Day, formatDay } from '@gold-seller/criteria';
import type { Check, Found } from '../check.ts';
import { counted } from '../counted.ts';

/** What came in nearly every day still comes in. */
export const feedSilent: Check = {
  key: 'feed-silent',
  severity: 'warning',
  says: ({ count, details }) =>
    `${counted(count, 'type')} of events that came nearly every day fell silent for a week: ${details.join(', ')}.`,
  find: () => {
    const daysOf = new Map<string, Set<Day>>();
    return {
      look({ events }, { rules, now }) {
        for (const { type, time } of events) {
          // A time to come would make all that is there look long ago.
          if (time > now) continue;
          const days = daysOf.get(type) ?? new Set();
          daysOf.set(type, days.add(rules.dayOf(time)));
        }
      },
      end: () => silentAmong(daysOf),
    };
  },
};

const quietDays = 7;
const busyDays = 28;
/** As many as there are of working days. */
const busyDaysMin = 20;

/** Counted back from the last event of any type: when the whole ledger ends, no feed of it fell silent. */
function silentAmong(daysOf: ReadonlyMap<string, ReadonlySet<Day>>): Found {
  const lastOf = ([, days]: readonly [string, ReadonlySet<Day>]) => Math.max(...days);
  const quietFrom = Math.max(...[...daysOf].map(lastOf)) - quietDays + 1;
  const silent = [...daysOf].filter((feed) => {
    const before = [...feed[1]].filter((day) => day >= quietFrom - busyDays && day < quietFrom);
    return lastOf(feed) < quietFrom && before.length >= busyDaysMin;
  });
  const details = silent.map((feed) => `${feed[0]} (last on ${formatDay(lastOf(feed))})`).toSorted();
  return { count: silent.length, of: daysOf.size, examples: [], details };
}
