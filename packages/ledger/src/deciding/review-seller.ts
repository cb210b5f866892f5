import {
  type Account,
  correct,
  type Day,
  type Decision,
  decideOn,
  foldStandings,
  type Programme,
} from '@gold-seller/criteria';
import { effectiveDecisions } from '@gold-seller/criteria/revision';
import { decodeDecision, encodeDecision } from '../decision-record.ts';
import type { ActRow, ActType, LockedSeller, StandingRow } from '../decision-tables.ts';
import { type PackedMonth, prepareSums, type ReadMonths } from '../packed-sums.ts';
import { runningMonth } from '../packed-tally.ts';
import type { ReviewRow } from '../seller-tables.ts';
import { standingOfRow } from '../standing-record.ts';
import { policiesOf } from './decide-share.ts';
import { shownStanding, standingRow } from './shown-standing.ts';

/** A seller of whom something that past decisions read has changed, with all that their past is decided anew from. */
export interface ReviewBasis {
  readonly seller: LockedSeller & ReviewRow;
  readonly account: Account;
  /** By `seq`. */
  readonly acts: readonly ActRow[];
  readonly standings: readonly StandingRow[];
  readonly months: readonly PackedMonth[];
  readonly programmeOf: (name: string) => Programme;
  readonly now: number;
  /** The last day that has begun, if any has. */
  readonly through: Day | undefined;
}

/** What a review writes. */
export interface Reviewed {
  readonly acts: readonly ActRow[];
  readonly standings: readonly StandingRow[];
}

/**
 * Decides the days anew that read what has changed, under the versions then in force. Where a past decision was too hard
 * the better one takes its place at once; what turns out worse waits for the next decision, and a warning is noted.
 */
export function reviewSeller(basis: ReviewBasis): Reviewed {
  const acts: ActRow[] = [];
  const standings = basis.standings.map((row) => {
    const { acts: added, standing } = reviewProgramme(basis, row, basis.seller.lastSeq + acts.length + 1);
    acts.push(...added);
    return standing;
  });
  return { acts, standings };
}

type Recorded = Decision & { readonly seq: number };

function reviewProgramme(basis: ReviewBasis, row: StandingRow, firstSeq: number) {
  const programme = basis.programmeOf(row.programme);
  const ofProgramme = basis.acts.flatMap((act) => actOf(act, row.programme));
  const recorded = effectiveDecisions(ofProgramme.flatMap(({ decision }) => decision ?? []));
  const today = Math.max(basis.through ?? row.day, row.day);
  const correction = correct({
    recorded,
    redecided: decideAnew(basis, programme, recorded),
    policyOf: policiesOf(programme),
    account: basis.account,
    today,
  });
  const decisions = correction?.decisions ?? recorded;
  const corrected = decisions.filter((decision, index) => decision !== recorded[index]);
  const warning = { programme: row.programme, day: today, since: basis.seller.since };
  const isToWarn = correction?.effect === 'worse' && ofProgramme.at(-1)?.type !== 'warned';
  const said: readonly (readonly [ActType, string])[] = [
    ...corrected.map((decision) => ['decided', encodeDecision(decision)] as const),
    ...(isToWarn ? [['warned', JSON.stringify(warning)] as const] : []),
  ];
  const { bucket, seller } = basis.seller;
  return {
    acts: said.map(([type, data], at) => ({ bucket, seller, seq: firstSeq + at, time: basis.now, type, data })),
    standing: standingAnew(basis, row, { programme, decisions, corrected, firstSeq }),
  };
}

interface Anew {
  readonly programme: Programme;
  readonly decisions: readonly Decision[];
  /** Those of the decisions that are other ones than before. */
  readonly corrected: readonly Decision[];
  readonly firstSeq: number;
}

function standingAnew(
  { seller, account, through }: ReviewBasis,
  row: StandingRow,
  { programme, decisions, corrected, firstSeq }: Anew,
): StandingRow {
  const policyOf = policiesOf(programme);
  const folded = corrected.length === 0 ? [] : foldStandings(decisions, policyOf, account, row.day);
  const last = corrected.findIndex(({ day }) => day === row.day);
  const basis = {
    standing: folded.at(-1)?.standing ?? standingOfRow(row.standing),
    seq: last < 0 ? row.seq : firstSeq + last,
    policyOf,
    account,
    through,
  };
  return standingRow(seller, basis, shownStanding(basis));
}

interface ProgrammeAct {
  readonly type: ActType;
  /** Nothing of a warning. */
  readonly decision: Recorded | undefined;
}

function actOf({ type, data, seq }: ActRow, programme: string): readonly ProgrammeAct[] {
  if (type === 'decided') {
    const decision = decodeDecision(data);
    return decision.programme === programme ? [{ type, decision: { ...decision, seq } }] : [];
  }
  if (type !== 'warned') return [];
  const warning = JSON.parse(data) as { readonly programme: string }; // safe: written below
  return warning.programme === programme ? [{ type, decision: undefined }] : [];
}

function decideAnew(
  { seller, account, months }: ReviewBasis,
  programme: Programme,
  recorded: readonly Recorded[],
): readonly Decision[] {
  const sums = prepareSums();
  const read: ReadMonths = (from, to) =>
    months.filter(({ month }) => month === runningMonth || (month >= from && month <= to));
  return recorded
    .filter(({ day }) => day > seller.since)
    .flatMap(({ day, revision }) => {
      const act = { throughSeq: seller.lastSeq, revision: revision + 1, cause: 'corrected' } as const;
      return decideOn(programme, { account, sums: sums.bind(undefined, read) }, day, act) ?? [];
    });
}
