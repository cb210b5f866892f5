import type { Day, PublicDocument, SettlementRules } from '@gold-seller/criteria';
import { historyPeriods, type MadeDecision, type PublishedHistory } from '@gold-seller/criteria/public-documents';
import type { Kysely } from 'kysely';
import { decodeAccount } from '../account-record.ts';
import { policiesOf } from '../deciding/decide-share.ts';
import { decodeDecision } from '../decision-record.ts';
import type { ReadShelf } from '../policy-shelf.ts';
import type { Schema } from '../schema.ts';
import { jsonDocument } from './json-document.ts';
import { ofSeller } from './of-seller.ts';

/** A seller's public history, made from the decisions in their log; nothing where nobody is registered by that name. */
export async function historyDocument(
  kysely: Kysely<Schema>,
  readShelf: ReadShelf,
  { dayOf }: Pick<SettlementRules, 'dayOf'>,
  { seller, today }: { readonly seller: string; readonly today: Day },
): Promise<PublicDocument | undefined> {
  const known = await kysely
    .selectFrom('seller')
    .select(['account', 'opened_day'])
    .where(ofSeller(seller))
    .executeTakeFirst();
  if (known === undefined || known.opened_day === null) return undefined;
  const rows = await kysely
    .selectFrom('log')
    .select(['time', 'data'])
    .where(ofSeller(seller))
    .where('type', '=', 'decided')
    .where('source', 'is', null)
    .orderBy('seq')
    .execute();
  const made = rows.map(({ time, data }) => madeDecision(decodeDecision(data), dayOf(time)));
  const shelf = await readShelf(kysely);
  const account = decodeAccount(known.account);
  const programmes = shelf.programmes().flatMap((programme) => {
    const ofProgramme = made.filter(({ decision }) => decision.programme === programme);
    if (ofProgramme.length === 0) return [];
    const policyOf = policiesOf(shelf.programme(programme));
    return [{ programme, periods: historyPeriods({ made: ofProgramme, policyOf, account, through: today }) }];
  });
  return jsonDocument({ version: 1, seller, programmes } satisfies PublishedHistory);
}

/** What was decided late counts from its own day on: a server that was down made it up. Only corrections are made later. */
function madeDecision(decision: MadeDecision['decision'], made: Day): MadeDecision {
  return { decision, madeOn: decision.revision === 0 ? decision.day : made };
}
