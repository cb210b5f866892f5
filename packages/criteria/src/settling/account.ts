import { accountOf } from '../account.ts';
import { unionOfSpans } from '../day-spans.ts';
import type { Entry } from '../entry.ts';
import { runningEntries } from './running-entries.ts';
import type { Settler } from './settler.ts';

/** An account counts from its first day to the one before it was closed; so do its holds, suspensions and new owners. */
export const settleAccount: Settler = (events, rules): readonly Entry[] => {
  const { openedDay, closedDay, transfers, holds, suspensions } = accountOf(events, rules);
  const to = closedDay === undefined ? undefined : closedDay - 1;
  const open = openedDay === undefined ? [] : [{ from: openedDay, to }];
  const owners = transfers.map((from) => ({ from, to: undefined }));
  return [
    ...runningEntries(unionOfSpans(open), 'accounts_opened'),
    ...runningEntries(owners, 'ownership_changes'),
    ...runningEntries(holds, 'holds'),
    ...runningEntries(suspensions, 'suspensions'),
  ];
};
