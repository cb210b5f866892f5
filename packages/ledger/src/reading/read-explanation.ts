import { type Day, GoldSellerError, type SettlementRules } from '@gold-seller/criteria';
import { effectiveDecisions } from '@gold-seller/criteria/revision';
import type { Kysely } from 'kysely';
import { decodeDecision } from '../decision-record.ts';
import { type Explanation, explain } from '../explanation.ts';
import type { ReadShelf } from '../policy-shelf.ts';
import type { LogRow } from '../replay-log.ts';
import type { Schema } from '../schema.ts';
import { decodeBalance, type SealedBalance } from '../sealing/sealed-balance.ts';
import { eventOfRow } from '../stored-event.ts';
import { ofSeller } from './of-seller.ts';

/**
 * Explains a seller's last decision on or before a day (without a day: the last of all) with the events behind it, in
 * the programme named, or else the one published first. Throws `seller_unknown`, and `policy_unknown` for a programme
 * that is not published; a seller who was never decided has no explanation.
 */
export async function readExplanation(
  kysely: Kysely<Schema>,
  readShelf: ReadShelf,
  rules: SettlementRules,
  { seller, onDay, programme: named }: ExplanationAsked,
): Promise<Explanation | undefined> {
  const rows = await kysely
    .selectFrom('log')
    .select(['seq', 'type', 'time', 'source', 'id', 'data'])
    .where(ofSeller(seller))
    .orderBy('seq')
    .execute();
  if (rows.length === 0) throw new GoldSellerError('seller_unknown', `no event names a seller "${seller}"`);
  const shelf = await readShelf(kysely);
  const name = named ?? shelf.programmes()[0];
  if (named !== undefined && !shelf.programmes().includes(named)) {
    throw new GoldSellerError('policy_unknown', `no policy of a programme ${named} is published`);
  }
  const upTo = rows
    .filter(({ source, type }) => source === null && type === 'decided')
    .map(({ data }) => decodeDecision(data))
    .filter(({ programme, day }) => programme === name && (onDay === undefined || day <= onDay));
  const decisions = effectiveDecisions(upTo);
  const last = decisions.at(-1);
  if (last === undefined) return undefined;
  return explain({
    seller,
    decisions,
    events: rows
      .filter(({ seq, source }) => source !== null && seq <= last.throughSeq)
      .map((row) => eventOfRow(seller, row)),
    sealed: sealedIn(rows),
    rules,
    policyOf: (version) => shelf.compiled(last.programme, version),
  });
}

/** What the seller's sealed events came to. */
export function sealedIn(rows: readonly LogRow[]): SealedBalance | undefined {
  const last = rows.findLast(({ source, type }) => source === null && type === 'sealed');
  return last === undefined ? undefined : decodeBalance(last.data);
}

/** Which explanation is wanted. */
export interface ExplanationAsked {
  readonly seller: string;
  readonly onDay: Day | undefined;
  readonly programme: string | undefined;
}
