import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { AtDesk } from './desk-work.ts';
import type { AskedChange, ChangeOutcome, NotedChange } from './note-change.ts';

/** A line of the audit log. One without an outcome was asked for and broken off: whether it was done is not known. */
export interface AuditEntry extends AskedChange {
  readonly number: number;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly outcome: ChangeOutcome | undefined;
}

export interface AuditAsked {
  readonly limit: number;
  /** Entries before this one only. */
  readonly before?: number;
}

/** Who asked for which change, kept for good. */
export interface AuditLog {
  /** Runs a change between the two notes about it; what cannot be noted is not done. */
  around<T>(asked: AskedChange, change: () => Promise<T>, afterOf?: (result: T) => unknown): Promise<T>;
  /** The newest entries first. */
  list(page: AuditAsked): Promise<readonly AuditEntry[]>;
}

export function auditLog(kysely: Kysely<Schema>, atDesk: AtDesk, now: () => number): AuditLog {
  return {
    async around(asked, change, afterOf = () => null) {
      const number = await atDesk('noteAsked', asked, now());
      const answered = (outcome: ChangeOutcome) => atDesk('noteAnswered', { number, outcome }, now());
      let result: Awaited<ReturnType<typeof change>>;
      try {
        result = await change();
      } catch (error) {
        await answered({ refused: codeOf(error) });
        throw error;
      }
      await answered({ after: afterOf(result) ?? null });
      return result;
    },
    async list({ limit, before }) {
      const rows = await kysely
        .selectFrom('audit')
        .selectAll()
        .$if(before !== undefined, (entries) => entries.where('number', '<', before ?? 0))
        .orderBy('number', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ data, number, at, actor, action, outcome }) => {
        const { target, why, before: was } = JSON.parse(data) as NotedChange; // safe: written by its note
        const came = outcome === null ? undefined : (JSON.parse(outcome) as ChangeOutcome); // safe: likewise
        return { number, at, actor, action, target, why, before: was, outcome: came };
      });
    },
  };
}

function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code; // safe: nothing is known of it
  return typeof code === 'string' ? code : 'internal';
}
