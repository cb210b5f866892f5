import type { Day, Decision, SellerEvent } from '@gold-seller/criteria';
import { decodeDecision } from '../decision-record.ts';
import type { StandingRow } from '../decision-tables.ts';
import type { PolicyShelf } from '../policy-shelf.ts';
import { derivedRows, standingRows } from '../rebuild-bucket.ts';
import { type LogRow, replayLog } from '../replay-log.ts';
import { decodeBalance, type SealedBalance } from '../sealing/sealed-balance.ts';
import type { BatchRows } from '../seller-tables.ts';
import { eventOfRow } from '../stored-event.ts';
import type { DoctorContext } from './doctor-context.ts';
import type { SellerRows } from './seller-rows.ts';

/** A seller's rows, with what their log says they should be. */
export interface ExaminedSeller extends SellerRows {
  readonly events: readonly SellerEvent[];
  readonly decisions: readonly Decision[];
  /** What sealed events came to; nothing where none are, or it cannot be read. */
  readonly balance: SealedBalance | undefined;
  /** How many rows of the log cannot be read; one too where it cannot be replayed. */
  readonly unreadable: number;
  /** What is derived from the events; nothing where they cannot all be read. */
  readonly derived: BatchRows | undefined;
  /** Nothing where the decisions cannot all be read, or a policy is missing. */
  readonly stands: readonly StandingRow[] | undefined;
  /** The last day decided, null where none is; nothing likewise. */
  readonly decidedOn: Day | null | undefined;
}

/** Replays a seller's log. */
export function examineSeller(rows: SellerRows, context: DoctorContext): ExaminedSeller {
  const { bucket, seller, log } = rows;
  const acts = log.filter(({ source, type }) => source === null && type === 'decided');
  const warnings = log.filter(({ source, type }) => source === null && type === 'warned');
  const seals = log.filter(({ source, type }) => source === null && type === 'sealed');
  const balances = seals.flatMap(({ data }) => tried(() => decodeBalance(data)) ?? []);
  const happened = log.filter(({ source }) => source !== null);
  const events = happened.flatMap((row) => tried(() => eventOfRow(seller, row)) ?? []);
  const decisions = acts.flatMap(({ data }) => tried(() => decodeDecision(data)) ?? []);
  const unread = log.length - events.length - decisions.length - warnings.length - balances.length;
  const replay = (of: readonly LogRow[]) =>
    unread > 0 ? undefined : tried(() => replayLog(seller, of, context.rules, context.shelf));
  const whole = replay(log);
  // Where only a policy is missing, what the events come to can still be told.
  const lacksPolicy = decisions.some((decision) => !isPublished(context.shelf, decision));
  const replayed = whole ?? (lacksPolicy ? replay(happened) : undefined);
  return {
    ...rows,
    events,
    decisions,
    balance: balances.at(-1),
    unreadable: unread > 0 || replayed !== undefined ? unread : 1,
    derived: replayed && derivedRows({ bucket, seller }, replayed, context.rules),
    stands: whole && tried(() => standingRows({ bucket, seller }, whole, context)),
    decidedOn: whole && (whole.decidedOn ?? null),
  };
}

/** Whether the policy version that a decision was made under is published. */
export function isPublished(shelf: PolicyShelf, { programme, policyVersion }: Decision): boolean {
  return shelf.programme(programme).versions.some(({ policy }) => policy.version === policyVersion);
}

function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
