import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** A change that somebody asked for: who, what, why, and how it was before. */
export interface AskedChange {
  /** The key's name and id, the person as their identity provider calls them, or the command line. */
  readonly actor: string;
  /** The operation, by its id in the contract. */
  readonly action: string;
  /** What it is done to: a seller, a policy's version, a key. */
  readonly target: string | undefined;
  /** As the actor gave it. */
  readonly why: string | undefined;
  readonly before: unknown;
}

/** What came of it: how it is afterwards, or the code of the error it ended with. */
export type ChangeOutcome = { readonly after: unknown } | { readonly refused: string };

/** What a note holds beside who asked for what. */
export type NotedChange = Pick<AskedChange, 'target' | 'why' | 'before'>;

/** Notes a change before it is made, and returns the number of the note. */
export async function noteAsked(
  kysely: Kysely<Schema>,
  { actor, action, target, why, before }: AskedChange,
  now: number,
): Promise<number> {
  const data = JSON.stringify({ target, why, before } satisfies NotedChange);
  const { number } = await kysely
    .insertInto('audit')
    .values({ at: now, actor, action, data, outcome: null })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

/** Notes what came of it. */
export async function noteAnswered(
  kysely: Kysely<Schema>,
  { number, outcome }: { readonly number: number; readonly outcome: ChangeOutcome },
): Promise<null> {
  await kysely
    .updateTable('audit')
    .set({ outcome: JSON.stringify(outcome) })
    .where('number', '=', number)
    .execute();
  return null;
}
