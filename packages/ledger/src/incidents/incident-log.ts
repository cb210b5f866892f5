import { isDeepStrictEqual } from 'node:util';
import { GoldSellerError, type Incident } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** An incident as the programme's log knows it. */
export interface KnownIncident {
  readonly incident: Incident;
  readonly state: 'declared' | 'withdrawn';
}

/** All incidents, in the order in which they were declared. */
export async function knownIncidents(kysely: Kysely<Schema>): Promise<readonly KnownIncident[]> {
  const rows = await kysely
    .selectFrom('programme_log')
    .select(['type', 'data'])
    .where('type', 'in', ['incident_declared', 'incident_withdrawn'])
    .orderBy('seq')
    .execute();
  const known = new Map<string, KnownIncident>();
  for (const { type, data } of rows) {
    const incident = JSON.parse(data) as Incident; // safe: written below
    known.set(incident.id, { incident, state: type === 'incident_declared' ? 'declared' : 'withdrawn' });
  }
  return [...known.values()];
}

/**
 * Notes an incident in the programme's log, which is locked. The same again changes nothing. Throws `incident_conflict`
 * where its id stands for another one, or for one that was withdrawn.
 */
export async function noteDeclared(kysely: Kysely<Schema>, incident: Incident, time: number): Promise<void> {
  const there = (await knownIncidents(kysely)).find((each) => each.incident.id === incident.id);
  if (there === undefined) {
    await kysely
      .insertInto('programme_log')
      .values({ type: 'incident_declared', time, data: JSON.stringify(incident) })
      .execute();
    return;
  }
  if (there.state === 'declared' && isDeepStrictEqual(there.incident, incident)) return;
  const other = there.state === 'withdrawn' ? 'was withdrawn' : 'has another content';
  throw new GoldSellerError('incident_conflict', `the incident ${incident.id} ${other}: give this one a new id`);
}

/** Notes that an incident is withdrawn, likewise. Throws `incident_unknown`. */
export async function noteWithdrawn(kysely: Kysely<Schema>, id: string, time: number): Promise<void> {
  const there = (await knownIncidents(kysely)).find((each) => each.incident.id === id);
  if (there === undefined) throw new GoldSellerError('incident_unknown', `no incident ${id} is declared`);
  if (there.state === 'withdrawn') return;
  await kysely
    .insertInto('programme_log')
    .values({ type: 'incident_withdrawn', time, data: JSON.stringify(there.incident) })
    .execute();
}
