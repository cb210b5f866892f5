import * as z from 'zod/mini';
import { GoldSellerError } from './error.ts';
import { date, money } from './field.ts';
import { rejectionOfIssue } from './rejection.ts';
import { plainClock, type WorkingClock, workingClock } from './working-clock.ts';
import { type DayOfInstant, daysInZone, type StartOfDay, startsOfDays } from './zone.ts';

/** The hours in which a seller can be expected to act; the clock of a reply or a parcel stands still on other days. */
const calendar = z.strictObject({
  /** The weekdays that are worked, 1 (Monday) to 7. */
  weekdays: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
  /** Days on which nobody works. */
  holidays: z.array(date).check(z.maxLength(2000)),
});

export const settlementSchema = z.strictObject({
  version: z.int().check(z.minimum(1)),
  /** IANA time zone in which every day begins and ends. */
  zone: z.string(),
  /** Days after delivery in which a buyer can open a dispute; the order is completed when they have passed. */
  disputeDays: z.int().check(z.minimum(0), z.maximum(365)),
  /** Of one buyer's ratings in this time the first counts; left out: in an ISO week. */
  repeatRating: z.optional(z.enum(['iso_week', 'month'])),
  /** Left out: every day is worked. */
  calendar: z.optional(calendar),
  /** Orders below these amounts are not counted at all; at most one per currency. */
  orderAmountsMin: z.optional(z.array(money).check(z.maxLength(200))),
});

/**
 * What settling needs to know, one versioned object per ledger. Two ledgers with the same events and the same
 * settlement have the same tallies; changing it is a rebuild.
 */
export type Settlement = z.output<typeof settlementSchema>;

/** A settlement ready for use: with its zone's calendar and its clock. */
export interface SettlementRules extends Settlement {
  readonly dayOf: DayOfInstant;
  readonly startOfDay: StartOfDay;
  readonly clock: WorkingClock;
}

export const settlementDefault: Settlement = { version: 1, zone: 'UTC', disputeDays: 14 };

/** Makes a settlement ready for use. Throws `settlement_invalid`, naming the field, for what is out of range. */
export function settlementRules(settlement: Settlement): SettlementRules {
  const parsed = settlementSchema.safeParse(settlement);
  if (parsed.success) return readied(parsed.data);
  const issue = parsed.error.issues[0];
  const reason = issue === undefined ? 'the settlement is not valid' : rejectionOfIssue(issue, settlement, []).reason;
  throw new GoldSellerError('settlement_invalid', reason);
}

function readied(settlement: Settlement): SettlementRules {
  const dayOf = daysInZone(settlement.zone);
  const startOfDay = startsOfDays(dayOf);
  const { calendar } = settlement;
  const clock = calendar === undefined ? plainClock : workingClock(calendar, dayOf, startOfDay);
  return { ...settlement, dayOf, startOfDay, clock };
}
