import * as z from 'zod/mini';
import { families } from '../family.ts';
import { eventIdentifier, identifier, ratingPeriod, text } from '../field.ts';

/** The event `source` + `id` of this seller never happened. Final: a withdrawal cannot be withdrawn. */
export const eventWithdrawn = z.strictObject({ source: text(300), id: eventIdentifier });

/** The published reasons for leaving a matter out, and for counting it again. */
export const exclusionReasons = [
  'appeal_upheld',
  'carrier_fault',
  'disaster',
  'buyer_fault',
  'fraud',
  'staff',
] as const;

export type ExclusionReason = (typeof exclusionReasons)[number];

/** What a matter is about: an order, one buyer's ratings in one week (or month), or an inquiry. */
const about = z.union(
  [
    z.strictObject({ orderId: identifier }),
    z.strictObject({ buyer: identifier, week: ratingPeriod }),
    z.strictObject({ inquiryId: identifier }),
  ],
  {
    error: 'an order {orderId}, the ratings of a buyer in a week {buyer, week}, or an inquiry {inquiryId}',
  },
);

/** Families of measures, at least one. */
export const familyList = z.array(z.enum(families)).check(z.minLength(1), z.maxLength(families.length));

const exclusion = z.strictObject({ matter: about, families: familyList, reason: z.enum(exclusionReasons) });

/** A matter is left out of the named families, numerator and denominator alike. */
export const matterExcluded = exclusion;

/** A matter counts again in the named families. */
export const matterReinstated = exclusion;
