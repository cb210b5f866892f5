import {
  accountOf,
  type Day,
  decideOn,
  formatDay,
  GoldSellerError,
  type SettlementRules,
  sumTally,
} from '@gold-seller/criteria';
import { effectiveDecisions } from '@gold-seller/criteria/revision';
import type { Kysely } from 'kysely';
import { decodeDecision } from '../decision-record.ts';
import { type Explanation, explain } from '../explanation.ts';
import type { ReadShelf } from '../policy-shelf.ts';
import { replayLog } from '../replay-log.ts';
import type { Schema } from '../schema.ts';
import { eventOfRow } from '../stored-event.ts';
import { ofSeller } from './of-seller.ts';
import { sealedIn } from './read-explanation.ts';

/** Which replay is wanted. */
export interface ReplayAsked {
  /** As if this were the day of a decision. */
  readonly day: Day;
  /** With the log up to here and no further, as a decision's `throughSeq` says it; left out: all of it. */
  readonly throughSeq?: number;
  /** Left out: the programme published first. */
  readonly programme?: string;
}

/** A `seq` is kept in 32 bits. */
const seqMax = 2 ** 31 - 1;

/**
 * What would have been decided on a day with what the log said up to a `seq`. Two things are as they are by now: what is
 * sealed, which counts as it ended, and the policy, of which the version in force on the day decides, also one published
 * since. Changes nothing and does not count. Throws `seller_unknown`, `policy_unknown` and `policy_not_in_force`.
 */
export async function replaySeller(
  kysely: Kysely<Schema>,
  readShelf: ReadShelf,
  rules: SettlementRules,
  seller: string,
  { day, throughSeq = seqMax, programme: named }: ReplayAsked,
): Promise<Explanation> {
  const rows = await kysely
    .selectFrom('log')
    .select(['seq', 'type', 'time', 'source', 'id', 'data'])
    .where(ofSeller(seller))
    // The balance of what is sealed has a later seq than what it stands for.
    .where(({ and, eb, or }) =>
      or([eb('seq', '<=', Math.min(throughSeq, seqMax)), and([eb('source', 'is', null), eb('type', '=', 'sealed')])]),
    )
    .orderBy('seq')
    .execute();
  if (rows.length === 0 || throughSeq < 1)
    throw new GoldSellerError('seller_unknown', `no event names a seller "${seller}" by then`);
  const shelf = await readShelf(kysely);
  const name = named ?? shelf.programmes()[0];
  if (name === undefined) throw new GoldSellerError('policy_unknown', 'no policy is published yet');
  const { lastSeq, account: said, tally } = replayLog(seller, rows, rules, shelf);
  const account = accountOf(said, rules);
  const record = { account, sums: sumTally.bind(undefined, tally) };
  // There are no gaps in a log but what is sealed: where a balance lies beyond, there was a row of this very seq.
  const decision = decideOn(shelf.programme(name), record, day, { throughSeq: Math.min(lastSeq, throughSeq) });
  if (decision === undefined) {
    throw new GoldSellerError('policy_not_in_force', `no version of ${name} is in force on ${formatDay(day)}`);
  }
  const decided = rows
    .filter(({ source, type }) => source === null && type === 'decided')
    .map(({ data }) => decodeDecision(data))
    .filter((each) => each.programme === name && each.day < day);
  const explained = explain({
    seller,
    decisions: [...effectiveDecisions(decided), decision],
    events: rows.flatMap((row) => (row.source === null ? [] : [eventOfRow(seller, row)])),
    sealed: sealedIn(rows),
    rules,
    policyOf: (version) => shelf.compiled(name, version),
  });
  return explained as Explanation; // safe: there is a decision to explain
}
