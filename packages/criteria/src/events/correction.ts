import * as z from 'zod/mini';
import { identifier, isoWeek, text } from '../field.ts';

/** The event `source` + `id` of this seller never happened. Final: a withdrawal cannot be withdrawn. */
export const eventWithdrawn = z.strictObject({ source: text(300), id: identifier });

/** The families of measures a matter can be left out of. */
export const families = ['dispatch', 'delivery', 'feedback', 'disputes', 'replies'] as const;
export type Family = (typeof families)[number];

/** The published reasons for leaving a matter out. */
export const exclusionReasons = [
  'appeal_upheld',
  'carrier_fault',
  'disaster',
  'buyer_fault',
  'fraud',
  'staff',
] as const;

/** What a matter is about: an order, or one buyer's ratings in one week. */
const about = z.union([z.strictObject({ orderId: identifier }), z.strictObject({ buyer: identifier, week: isoWeek })], {
  error: 'an order {orderId} or the ratings of a buyer in a week {buyer, week}',
});

const familyList = z.array(z.enum(families)).check(z.minLength(1), z.maxLength(families.length));

/** A matter is left out of the named families, numerator and denominator alike. */
export const matterExcluded = z.strictObject({
  matter: about,
  families: familyList,
  reason: z.enum(exclusionReasons),
});

/** A matter counts again in the named families. */
export const matterReinstated = z.strictObject({ matter: about, families: familyList });
