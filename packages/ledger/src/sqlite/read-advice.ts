import {
  type Account,
  type Advice,
  advise,
  type Day,
  dayOfCell,
  formatDay,
  GoldSellerError,
  mergeTallies,
  nextProgrammeDay,
  type Policy,
  type Programme,
  type Projection,
  type Projections,
  programmeDays,
  project,
  projectionOn,
  type SellerRecord,
  type Standing,
  standingAfter,
  sumTally,
  type Tally,
  versionInForce,
  versionNumbered,
} from '@gold-seller/criteria';
import { decodeAccount } from '../account-record.ts';
import { bucketOf } from '../bucket.ts';
import { decodeDecision } from '../decision-record.ts';
import { unpackTally } from '../packed-tally.ts';
import { standingOfRow } from '../standing-record.ts';
import type { Database } from './database.ts';
import { policyShelf } from './policy-shelf.ts';

/** What a seller can do, and what would be decided if nothing more happened. */
export interface SellerAdvice {
  readonly seller: string;
  readonly policy: Policy;
  readonly standing: Standing | undefined;
  readonly advice: Advice;
  readonly projections: Projections | undefined;
  /** What the decision of the advised day would say, after those before it, if nothing more happened. */
  readonly onDay: Projection | undefined;
}

/** Which advice is wanted. */
export interface AdviceAsked {
  /** Left out: the programme published first. */
  readonly programme?: string;
  /** The decision day; left out: the next one. */
  readonly day?: Day;
  /** Another day to call today, for looking back: what fell due from then on is taken as not known yet. */
  readonly asOf?: Day;
}

/**
 * Advises a seller about a decision day (left out: the next), as of today. Throws `seller_unknown`, `policy_unknown`
 * where nothing is published, `policy_not_in_force`, `decision_day_not_in_cadence`, and `option_invalid` for a day that
 * is not after today.
 */
export async function readAdvice(
  database: Database,
  seller: string,
  now: Day,
  asked: AdviceAsked,
): Promise<SellerAdvice> {
  const today = asked.asOf ?? now;
  const row = sellerRow(database, seller);
  const shelf = policyShelf(database);
  const name = asked.programme ?? shelf.programmes()[0];
  if (name === undefined) throw new GoldSellerError('policy_unknown', 'no policy is published yet');
  const programme = shelf.programme(name);
  const day = asked.day ?? nextProgrammeDay(programme, today + 1);
  if (day === undefined) throw new GoldSellerError('policy_unknown', `no policy of a programme ${name} is published`);
  const compiled = versionInForce(shelf.inForce(name, day), day);
  if (compiled === undefined) throw new GoldSellerError('policy_not_in_force', `${name} is not in force`);
  if (day <= today) {
    throw new GoldSellerError('option_invalid', `${formatDay(day)} is not after ${formatDay(today)}: it is decided`);
  }
  const account = decodeAccount(row.account);
  const tally = dueBefore(readTally(database, seller), asked.asOf);
  const standing =
    asked.asOf === undefined
      ? readStanding(database, seller, name)
      : pastStanding(database, seller, programme, account, asked.asOf);
  const record: SellerRecord = { account, sums: (at, shapes, pauses) => sumTally(tally, at, shapes, pauses) };
  return {
    seller,
    policy: compiled.policy,
    standing,
    advice: advise({ compiled, account, tally, standing, today, day }),
    projections: project(programme, record, standing, today),
    onDay: projectedThrough(programme, record, standing, today, day),
  };
}

/** Projects one decision after the other: each begins with the standing that the one before it led to. */
function projectedThrough(
  programme: Programme,
  record: SellerRecord,
  standing: Standing | undefined,
  today: Day,
  day: Day,
): Projection | undefined {
  let last: Projection | undefined;
  for (const each of programmeDays(programme, today + 1, day)) {
    last = projectionOn(programme, record, last?.standing ?? standing, each);
  }
  return last;
}

function sellerRow({ connection }: Database, seller: string): { readonly account: string | null } {
  const row = connection
    .prepare('select account from seller where bucket = ? and seller = ?')
    .get(bucketOf(seller), seller);
  if (row === undefined) throw new GoldSellerError('seller_unknown', `no event names a seller "${seller}"`);
  return { account: row.account === null ? null : String(row.account) };
}

function readTally({ connection }: Database, seller: string): Tally {
  const rows = connection
    .prepare('select month, packed from tally where bucket = ? and seller = ?')
    .all(bucketOf(seller), seller);
  let tally: Tally = new Map();
  for (const { month, packed } of rows) {
    if (packed instanceof Uint8Array) tally = mergeTallies(tally, unpackTally(packed, Number(month)));
  }
  return tally;
}

function dueBefore(tally: Tally, day: Day | undefined): Tally {
  return day === undefined ? tally : new Map([...tally].filter(([key]) => dayOfCell(key) < day));
}

function readStanding({ connection }: Database, seller: string, programme: string): Standing | undefined {
  const row = connection
    .prepare('select data from standing where bucket = ? and seller = ? and programme = ?')
    .get(bucketOf(seller), seller, programme);
  return row === undefined ? undefined : standingOfRow(String(row.data));
}

/** The standing after the last decision up to a day, folded anew. */
function pastStanding(
  { connection }: Database,
  seller: string,
  programme: Programme,
  account: Account,
  today: Day,
): Standing | undefined {
  const rows = connection
    .prepare(
      `select data from log where bucket = ? and seller = ? and type = 'decided' and source is null order by seq`,
    )
    .all(bucketOf(seller), seller);
  const policyOf = (version: number) => versionNumbered(programme, version).policy;
  const name = programme.versions[0]?.policy.programme;
  let standing: Standing | undefined;
  for (const { data } of rows) {
    const decision = decodeDecision(String(data));
    if (decision.programme !== name || decision.day > today) continue;
    standing = standingAfter(standing, decision, policyOf, account);
  }
  return standing;
}
