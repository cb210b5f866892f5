import type { Kysely } from 'kysely';
import { dropRejected } from '../keep-rejected.ts';
import type { Schema } from '../schema.ts';
import { namesWhole } from './names-whole.ts';

/** Few: each may be 64 KiB long. */
const linesPerPage = 200;

/** Lets go of the kept lines that name an id, inside its caller's transaction under the programme's lock; returns how many. */
export async function dropNaming(kysely: Kysely<Schema>, id: string, now: number): Promise<number> {
  let dropped = 0;
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page: readonly { readonly number: number; readonly text: string }[] = await kysely
      .selectFrom('rejected_line')
      .select(['number', 'text'])
      .where('number', '>', after)
      .orderBy('number')
      .limit(linesPerPage)
      .execute();
    const naming = page.filter(({ text }) => namesWhole(text, id)).map(({ number }) => number);
    if (naming.length > 0) dropped += await dropRejected(kysely, naming, now);
    after = page.at(-1)?.number;
  }
  return dropped;
}
