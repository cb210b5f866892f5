import { GoldSellerError } from './error.ts';
import { type DayOfInstant, daysInZone } from './zone.ts';

/**
 * What settling needs to know, one versioned object per ledger. Two ledgers with the same events and the same
 * settlement have the same tallies; changing it is a rebuild.
 */
export interface Settlement {
  readonly version: number;
  /** IANA time zone in which every day begins and ends. */
  readonly zone: string;
  /** Days after delivery in which a buyer can open a dispute; the order is completed when they have passed. 0 to 365. */
  readonly disputeDays: number;
}

/** A settlement ready for use: with its zone's calendar. */
export interface SettlementRules extends Settlement {
  readonly dayOf: DayOfInstant;
}

const disputeDaysMax = 365;

export const settlementDefault: Settlement = { version: 1, zone: 'UTC', disputeDays: 14 };

/** Makes a settlement ready for use. Throws `settlement_invalid` for an unknown zone or dispute days out of range. */
export function settlementRules(settlement: Settlement): SettlementRules {
  const { disputeDays } = settlement;
  if (!Number.isInteger(disputeDays) || disputeDays < 0 || disputeDays > disputeDaysMax) {
    throw new GoldSellerError(
      'settlement_invalid',
      `disputeDays must be a whole number from 0 to ${disputeDaysMax}, is ${disputeDays}`,
    );
  }
  return { ...settlement, dayOf: daysInZone(settlement.zone) };
}
