import { type Day, programmeDays } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import type { RunKey } from '../deciding/run-log.ts';
import type { ReadShelf } from '../policy-shelf.ts';
import type { Schema } from '../schema.ts';

/** Decision days that were missed longer ago are left alone: whoever wants them decided says so. */
const daysBackMax = 100;

/**
 * The decision days that have come and were neither decided nor discarded, the oldest of each programme first. Of a
 * programme that was never decided it is the last one alone.
 */
export async function dueRuns(kysely: Kysely<Schema>, readShelf: ReadShelf, today: Day): Promise<readonly RunKey[]> {
  const shelf = await readShelf(kysely);
  const due: RunKey[] = [];
  for (const programme of shelf.programmes()) {
    const settled = await lastSettled(kysely, programme);
    const from = Math.max(today - daysBackMax, (settled ?? 0) + 1);
    const days = programmeDays(shelf.programme(programme), from, today);
    due.push(...(settled === undefined ? days.slice(-1) : days).map((day) => ({ programme, day })));
  }
  return due;
}

async function lastSettled(kysely: Kysely<Schema>, programme: string): Promise<Day | undefined> {
  const row = await kysely
    .selectFrom('programme_log')
    .select(({ fn }) => fn.max('day').as('day'))
    .where('type', 'in', ['run_ended', 'run_discarded'])
    .where('programme', '=', programme)
    .executeTakeFirst();
  return row?.day ?? undefined;
}
