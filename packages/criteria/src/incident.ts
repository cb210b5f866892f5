import * as z from 'zod/mini';
import { accountOf, placeOn } from './account.ts';
import { requireDay } from './day.ts';
import type { Entry } from './entry.ts';
import { GoldSellerError } from './error.ts';
import type { SellerEvent } from './event.ts';
import { earliest } from './event-order.ts';
import { exclusionReasons, familyList } from './events/correction.ts';
import type { Family } from './family.ts';
import { country, date, text } from './field.ts';
import { aboutOf } from './matter.ts';
import { familyOf } from './measure.ts';
import { rejectionOfIssue } from './rejection.ts';
import { groupByReference, settleReference, withoutWithdrawn } from './settle.ts';
import type { SettlementRules } from './settlement.ts';

/** Without a slash: the events of an incident are found again by its id and a slash. */
const incidentId = text(64).check(z.regex(/^[^/]*$/, { error: 'text without a slash' }));

export const incidentSchema = z
  .strictObject({
    id: incidentId,
    /** The first and the last day it lasted. */
    from: date,
    to: date,
    /** Countries sellers are in or orders go to; left out: everywhere. */
    regions: z.optional(z.array(country).check(z.minLength(1), z.maxLength(300))),
    families: familyList,
    reason: z.enum(exclusionReasons),
  })
  .check(z.refine(({ from, to }) => from <= to, { error: 'from a day to the same or a later one' }));

/** Something outside sellers' control, like a storm or a strike: what fell due while it lasted is left out. */
export type Incident = z.output<typeof incidentSchema>;

/** Checks an incident that came as data. Throws `incident_invalid` with everything that is wrong. */
export function parseIncident(input: unknown): Incident {
  const parsed = incidentSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map((issue) => rejectionOfIssue(issue, input, []).reason);
  throw new GoldSellerError('incident_invalid', reasons.join('; ') || 'the incident is not valid');
}

type Exclusion = SellerEvent<'matter.excluded'>;

/**
 * What an incident leaves out of one seller's record: an exclusion for every matter and family whose due day lies in
 * it. The same again gives the same events, and withdrawing them undoes it. Events are the seller's own, in any order.
 */
export function exclusionsOf(
  incident: Incident,
  seller: string,
  events: readonly SellerEvent[],
  rules: SettlementRules,
): readonly Exclusion[] {
  const isHit = hitTest(incident, events, rules);
  const exclusions: Exclusion[] = [];
  for (const [reference, group] of groupByReference(withoutWithdrawn(events), rules)) {
    const matter = aboutOf(reference);
    if (matter === undefined) continue;
    for (const family of familiesHit(settleReference(reference, group, rules), (entry) => isHit(entry, group))) {
      exclusions.push({
        seller,
        source: 'incident',
        id: `incident/${incident.id}/${reference}/${family}`,
        type: 'matter.excluded',
        time: rules.startOfDay(requireDay(incident.from)),
        data: { matter, families: [family], reason: incident.reason },
      });
    }
  }
  return exclusions;
}

function hitTest({ from, to, regions, families }: Incident, events: readonly SellerEvent[], rules: SettlementRules) {
  const [first, last] = [requireDay(from), requireDay(to)];
  const account = accountOf(withoutWithdrawn(events), rules);
  const isIn = (place: string | undefined) => regions === undefined || (place !== undefined && regions.includes(place));
  return ({ day, measure }: Entry, group: readonly SellerEvent[]): boolean => {
    const family = familyOf(measure);
    if (day < first || day > last || family === undefined || !families.includes(family)) return false;
    return isIn(placeOn(account, day)?.country) || isIn(earliest(group, 'order.placed')?.data.shipTo);
  };
}

function familiesHit(entries: readonly Entry[], isHit: (entry: Entry) => boolean): ReadonlySet<Family> {
  const hit = new Set<Family>();
  for (const entry of entries) {
    const family = familyOf(entry.measure);
    if (family !== undefined && !hit.has(family) && isHit(entry)) hit.add(family);
  }
  return hit;
}
