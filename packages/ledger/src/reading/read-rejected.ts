import type { Kysely } from 'kysely';
import { expiredAt, type KeptLine, type RejectedPage } from '../rejected-line.ts';
import type { Schema } from '../schema.ts';

/** Some of the lines that were not taken in, in the order in which they first came, after the one of a number. */
export async function readRejected(
  kysely: Kysely<Schema>,
  { limit, after = 0 }: { readonly limit: number; readonly after?: number },
  now: number,
): Promise<RejectedPage> {
  const kept = kysely.selectFrom('rejected_line').where('last_at', '>', expiredAt(now));
  const { total } = await kept.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await kept.selectAll().where('number', '>', after).orderBy('number').limit(limit).execute();
  return {
    total,
    lines: rows.map(({ whole, event_id: id, first_at: firstAt, last_at: lastAt, digest: _digest, code, ...row }) => ({
      ...row,
      code: code as KeptLine['code'], // safe: only such are written
      isWhole: whole === 1,
      id: id ?? undefined,
      firstAt,
      lastAt,
    })),
  };
}
