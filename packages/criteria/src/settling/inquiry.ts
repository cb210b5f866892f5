import type { Entry } from '../entry.ts';
import type { SellerEvent } from '../event.ts';
import { earliest } from '../event-order.ts';
import { hourBand, millisPerHour, replyBands } from './hour-bands.ts';
import type { Settler } from './settler.ts';

/**
 * A buyer's inquiry is to be answered in 24 and in 48 hours of the settlement's clock, and counts on the day each limit
 * is reached; how long the answer took, once 72 hours have passed.
 */
export const settleInquiry: Settler = (events, rules): readonly Entry[] => {
  const received = earliest(events, 'inquiry.received');
  if (received === undefined || (received.data.from ?? 'buyer') !== 'buyer') return [];
  const { clock, dayOf } = rules;
  const answeredAt = earliest(events.filter(isNotAutomatic), 'inquiry.answered')?.time;
  const dueAfter = (hours: number) => dayOf(clock.after(received.time, hours * millisPerHour));
  const entries: Entry[] = [];
  for (const { hours, due, answered, unanswered } of limits) {
    const day = dueAfter(hours);
    const limit = hours * millisPerHour;
    const inTime = answeredAt !== undefined && clock.between(received.time, answeredAt, limit) <= limit;
    entries.push({ day, measure: due, count: 1 });
    if (inTime) entries.push({ day, measure: answered, count: 1 });
    else entries.push({ day, measure: unanswered, count: 1, ...buyerOf(received) });
  }
  entries.push({ day: dueAfter(72), measure: hourBand(replyBands, received.time, answeredAt, rules), count: 1 });
  return entries;
};

const limits = [
  {
    hours: 24,
    due: 'inquiries_due_in_24_hours',
    answered: 'inquiries_answered_in_24_hours',
    unanswered: 'inquiries_unanswered_in_24_hours',
  },
  {
    hours: 48,
    due: 'inquiries_due_in_48_hours',
    answered: 'inquiries_answered_in_48_hours',
    unanswered: 'inquiries_unanswered_in_48_hours',
  },
] as const;

function isNotAutomatic(event: SellerEvent): boolean {
  return !(event.type === 'inquiry.answered' && event.data.automatic === true);
}

function buyerOf({ data: { buyer } }: SellerEvent<'inquiry.received'>): { readonly buyer?: string } {
  return buyer === undefined ? {} : { buyer };
}
