import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { noteAnswered, noteAsked } from './note-change.ts';
import { addKey, endKeys } from './write-keys.ts';

/** Something the operator's desk writes, in one transaction and under the programme's lock. */
export type DeskWork<Argument, Answer> = (kysely: Kysely<Schema>, argument: Argument, now: number) => Promise<Answer>;

/** All that the desk writes, by name: a thread or another store is asked by it. */
export const deskWork = { addKey, endKeys, noteAsked, noteAnswered } as const;

export type DeskName = keyof typeof deskWork;
export type DeskArgument<Name extends DeskName> = Parameters<(typeof deskWork)[Name]>[1];
export type DeskAnswer<Name extends DeskName> = Awaited<ReturnType<(typeof deskWork)[Name]>>;

/** Has something written, and answers what came of it. */
export type AtDesk = <Name extends DeskName>(
  name: Name,
  argument: DeskArgument<Name>,
  now: number,
) => Promise<DeskAnswer<Name>>;
