import type { Day } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** The last day that has begun: up to it, time has passed for every standing. Nothing where none has yet. */
export async function ledgerDay(kysely: Kysely<Schema>): Promise<Day | undefined> {
  const row = await kysely
    .selectFrom('programme_log')
    .select('day')
    .where('type', '=', 'day_begun')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.day ?? undefined;
}
