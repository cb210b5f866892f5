import { parseIncident, type SettlementRules } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import { discardRun } from './deciding/open-run.ts';
import { type DeskAnswer, type DeskWork, deskWork } from './desk/desk-work.ts';
import { noteDeclared, noteWithdrawn } from './incidents/incident-log.ts';
import { spreadIncident, withdrawIncident } from './incidents/spread-incident.ts';
import { dropRejected, keepRejected } from './keep-rejected.ts';
import type { LedgerStore } from './ledger-store.ts';
import type { LedgerWriting } from './ledger-writing.ts';
import type { ReadShelf } from './policy-shelf.ts';
import { publishPolicy } from './publish-policy.ts';
import type { Schema } from './schema.ts';

type Programme = Pick<
  LedgerWriting,
  'publish' | 'discard' | 'declareIncident' | 'withdrawIncident' | 'reject' | 'dropRejected' | 'atDesk'
>;

/** What is noted of the whole programme, under its lock. */
export function programmeWriter(
  store: LedgerStore,
  rules: SettlementRules,
  { readShelf, catchUp }: { readonly readShelf: ReadShelf; readonly catchUp: LedgerWriting['catchUp'] },
): Programme {
  const noting = <T>(note: (kysely: Kysely<Schema>) => Promise<T>) =>
    store.inTransaction(async ({ kysely, lockProgramme }) => {
      await lockProgramme();
      return note(kysely);
    });
  return {
    publish: (policy, now) =>
      noting(async (kysely) =>
        publishPolicy(kysely, await readShelf(kysely), policy, { now, today: rules.dayOf(now) }),
      ),
    discard: (run, now) => discardRun(store, run, now),
    async declareIncident(given, now, onProgress) {
      const incident = parseIncident(given);
      await noting((kysely) => noteDeclared(kysely, incident, now));
      const spread = await spreadIncident(store, rules, incident, onProgress);
      await catchUp(now);
      return spread;
    },
    async withdrawIncident(id, now, onProgress) {
      await noting((kysely) => noteWithdrawn(kysely, id, now));
      const spread = await withdrawIncident(store, rules, { id, now }, onProgress);
      await catchUp(now);
      return spread;
    },
    reject: (lines, now) => noting((kysely) => keepRejected(kysely, lines, now)),
    dropRejected: (which, now) => noting((kysely) => dropRejected(kysely, which, now)),
    atDesk: (name, argument, now) => {
      // Safe: the name picks work, argument and answer together.
      const work = deskWork[name] as DeskWork<typeof argument, DeskAnswer<typeof name>>;
      return noting((kysely) => work(kysely, argument, now));
    },
  };
}
