import type { Day } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { ofSeller } from './of-seller.ts';

/** A seller was told that a past decision was too kind: the next one will see it. */
export interface Warning {
  readonly programme: string;
  /** The day on which it was noted. */
  readonly day: Day;
  /** The first day on which something has changed that decisions had read. */
  readonly since: Day;
}

/** The warnings of a seller, oldest first. */
export async function readWarnings(kysely: Kysely<Schema>, seller: string): Promise<readonly Warning[]> {
  const rows = await kysely
    .selectFrom('log')
    .select('data')
    .where(ofSeller(seller))
    .where('type', '=', 'warned')
    .where('source', 'is', null)
    .orderBy('seq')
    .execute();
  return rows.map(({ data }) => JSON.parse(data) as Warning); // safe: written by a review
}
