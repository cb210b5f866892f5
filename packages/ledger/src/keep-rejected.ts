import { createHash } from 'node:crypto';
import { type Insertable, type Kysely, sql } from 'kysely';
import { withoutErased } from './erasing/without-erased.ts';
import { type DroppedLines, expiredAt, type RejectedLine, rejectedLinesMax } from './rejected-line.ts';
import type { Schema } from './schema.ts';

/**
 * Keeps lines that were not taken in, inside its caller's transaction, of which there is one at a time: one that is there
 * already is counted on, and the ones that came longest ago go where there are too many. None names an erased seller.
 */
export async function keepRejected(kysely: Kysely<Schema>, lines: readonly RejectedLine[], now: number): Promise<void> {
  if (lines.length === 0) return;
  const rows = rowsOf(await withoutErased(kysely, lines.slice(-rejectedLinesMax)), now);
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    await kysely
      .insertInto('rejected_line')
      .values(rows.slice(at, at + rowsPerStatement))
      .onConflict((conflict) =>
        conflict.column('digest').doUpdateSet(({ ref }) => ({
          code: ref('excluded.code'),
          path: ref('excluded.path'),
          reason: ref('excluded.reason'),
          times: sql<number>`rejected_line.times + excluded.times`,
          last_at: ref('excluded.last_at'),
        })),
      )
      .execute();
  }
  await dropRejected(kysely, 'expired', now);
  await dropOldest(kysely);
}

/** Lets go of kept lines, inside its caller's transaction; returns how many. */
export async function dropRejected(kysely: Kysely<Schema>, which: DroppedLines, now: number): Promise<number> {
  const lines = kysely.deleteFrom('rejected_line');
  if (which === 'all') return Number((await lines.executeTakeFirst()).numDeletedRows);
  if (which === 'expired') {
    return Number((await lines.where('last_at', '<=', expiredAt(now)).executeTakeFirst()).numDeletedRows);
  }
  let dropped = 0;
  for (let at = 0; at < which.length; at += rowsPerStatement) {
    const some = which.slice(at, at + rowsPerStatement);
    dropped += Number((await lines.where('number', 'in', some).executeTakeFirst()).numDeletedRows);
  }
  return dropped;
}

async function dropOldest(kysely: Kysely<Schema>): Promise<void> {
  const border = await kysely
    .selectFrom('rejected_line')
    .select(['last_at', 'number'])
    .orderBy('last_at', 'desc')
    .orderBy('number', 'desc')
    .offset(rejectedLinesMax)
    .limit(1)
    .executeTakeFirst();
  if (border === undefined) return;
  const { last_at: lastAt, number } = border;
  await kysely
    .deleteFrom('rejected_line')
    .where(({ or, and, eb }) =>
      or([eb('last_at', '<', lastAt), and([eb('last_at', '=', lastAt), eb('number', '<=', number)])]),
    )
    .execute();
}

type Row = Insertable<Schema['rejected_line']>;

/** Few enough for the parameters that either store takes in one statement. */
const rowsPerStatement = 500;

/** The longest text that is kept of a line, and of what is said about it, in bytes. */
const textBytesMax = 64 * 1024;
const wordsBytesMax = 1024;

/** A row for each line that differs, in the order in which they came. */
function rowsOf(lines: readonly RejectedLine[], now: number): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const { text, isWhole, id, code, path, reason } of lines) {
    const kept = storable(text, textBytesMax);
    const digest = createHash('sha256').update(kept).digest('hex');
    const times = (rows.get(digest)?.times ?? 0) + 1;
    rows.set(digest, {
      digest,
      text: kept,
      whole: isWhole && kept === text ? 1 : 0,
      event_id: id === undefined ? null : storable(id, wordsBytesMax),
      code,
      path: storable(path, wordsBytesMax),
      reason: storable(reason, wordsBytesMax),
      times,
      first_at: now,
      last_at: now,
    });
  }
  return [...rows.values()];
}

/** A text as both stores can hold it: cut to so many bytes, never within a character, without lone surrogates and zeros. */
function storable(text: string, bytesMax: number): string {
  const bytes = Buffer.from(text.replaceAll('\0', '\u{fffd}'));
  if (bytes.length <= bytesMax) return bytes.toString();
  return new TextDecoder().decode(bytes.subarray(0, bytesMax), { stream: true });
}
