import {
  type Account,
  type Advice,
  advise,
  type Day,
  dayOfCell,
  foldStandings,
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
  sumTally,
  type Tally,
  versionInForce,
} from '@gold-seller/criteria';
import { effectiveDecisions } from '@gold-seller/criteria/revision';
import type { Kysely } from 'kysely';
import { decodeAccount } from '../account-record.ts';
import { policiesOf } from '../deciding/decide-share.ts';
import { shownStanding } from '../deciding/shown-standing.ts';
import { decodeDecision } from '../decision-record.ts';
import { unpackTally } from '../packed-tally.ts';
import type { ReadShelf } from '../policy-shelf.ts';
import type { Schema } from '../schema.ts';
import { standingOfRow } from '../standing-record.ts';
import { ofSeller } from './of-seller.ts';

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
  kysely: Kysely<Schema>,
  readShelf: ReadShelf,
  seller: string,
  now: Day,
  asked: AdviceAsked,
): Promise<SellerAdvice> {
  const today = asked.asOf ?? now;
  const row = await sellerRow(kysely, seller);
  const shelf = await readShelf(kysely);
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
  const tally = dueBefore(await readTally(kysely, seller), asked.asOf);
  const stood =
    asked.asOf === undefined
      ? await readStanding(kysely, seller, name)
      : await pastStanding(kysely, seller, programme, account, asked.asOf);
  const record: SellerRecord = { account, sums: (at, shapes, pauses) => sumTally(tally, at, shapes, pauses) };
  const standing =
    stood && shownStanding({ standing: stood, policyOf: policiesOf(programme), account, through: today });
  return {
    seller,
    policy: compiled.policy,
    standing,
    advice: advise({ compiled, account, tally, standing: stood, today, day }),
    projections: project(programme, record, stood, today),
    onDay: projectedThrough(programme, record, stood, today, day),
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

async function sellerRow(kysely: Kysely<Schema>, seller: string): Promise<{ readonly account: string | null }> {
  const row = await kysely.selectFrom('seller').select('account').where(ofSeller(seller)).executeTakeFirst();
  if (row === undefined) throw new GoldSellerError('seller_unknown', `no event names a seller "${seller}"`);
  return row;
}

async function readTally(kysely: Kysely<Schema>, seller: string): Promise<Tally> {
  const rows = await kysely.selectFrom('tally').select(['month', 'packed']).where(ofSeller(seller)).execute();
  let tally: Tally = new Map();
  for (const { month, packed } of rows) tally = mergeTallies(tally, unpackTally(packed, month));
  return tally;
}

function dueBefore(tally: Tally, day: Day | undefined): Tally {
  return day === undefined ? tally : new Map([...tally].filter(([key]) => dayOfCell(key) < day));
}

async function readStanding(kysely: Kysely<Schema>, seller: string, programme: string): Promise<Standing | undefined> {
  const row = await kysely
    .selectFrom('standing')
    .select('data')
    .where(ofSeller(seller))
    .where('programme', '=', programme)
    .executeTakeFirst();
  return row === undefined ? undefined : standingOfRow(row.data);
}

/** The standing after the last decision up to a day, folded anew. */
async function pastStanding(
  kysely: Kysely<Schema>,
  seller: string,
  programme: Programme,
  account: Account,
  today: Day,
): Promise<Standing | undefined> {
  const rows = await kysely
    .selectFrom('log')
    .select('data')
    .where(ofSeller(seller))
    .where('type', '=', 'decided')
    .where('source', 'is', null)
    .orderBy('seq')
    .execute();
  const policyOf = policiesOf(programme);
  const name = programme.versions[0]?.policy.programme;
  const decisions = effectiveDecisions(
    rows.map(({ data }) => decodeDecision(data)).filter((each) => each.programme === name && each.day <= today),
  );
  const last = decisions.at(-1);
  return last && foldStandings(decisions, policyOf, account, last.day).at(-1)?.standing;
}
