import {
  type Account,
  accountOf,
  addEntries,
  type Day,
  type Decision,
  groupByReference,
  mergeTallies,
  type Reference,
  referencesOf,
  type SellerEvent,
  type SettlementRules,
  type Standing,
  settleReference,
  type Tally,
  withoutWithdrawn,
} from '@gold-seller/criteria';
import { effectiveDecisions, standingAfterLast } from '@gold-seller/criteria/revision';
import { decodeDecision } from './decision-record.ts';
import { buyerNumberIn } from './kept-event.ts';
import type { PolicyShelf } from './policy-shelf.ts';
import { decodeBalance, type SealedBalance } from './sealing/sealed-balance.ts';
import { eventOfRow, identityOf, type StoredEvent } from './stored-event.ts';

/** A row of a seller's log: an event, or an act, which has no source. */
export interface LogRow extends StoredEvent {
  readonly seq: number;
}

/** What a seller's log says, all of it. */
export interface ReplayedLog {
  readonly lastSeq: number;
  /** The highest number any buyer was given, whether or not they were erased since. */
  readonly lastBuyer: number;
  readonly references: ReadonlyMap<Reference, readonly number[]>;
  readonly withdrawals: readonly SellerEvent<'event.withdrawn'>[];
  readonly account: readonly SellerEvent[];
  readonly tally: Tally;
  /** What sealed events came to; the tally has it already. */
  readonly sealed: SealedBalance | undefined;
  readonly standings: ReadonlyMap<string, ReplayedStanding>;
  /** The last day decided, in any programme. */
  readonly decidedOn: Day | undefined;
}

/** A standing right after the last decision, with the act that is it. */
export interface ReplayedStanding {
  readonly standing: Standing;
  readonly seq: number;
}

/** Replays a seller's log, in the order of `seq`. */
export function replayLog(
  seller: string,
  rows: readonly LogRow[],
  rules: SettlementRules,
  shelf: PolicyShelf,
): ReplayedLog {
  const events: SellerEvent[] = [];
  const references = new Map<Reference, number[]>();
  const decided = new Map<string, Replayed>();
  const known = knownAccount(rules);
  let sealed: SealedBalance | undefined;
  for (const row of rows) {
    if (row.source === null) {
      if (row.type === 'sealed') sealed = decodeBalance(row.data);
      if (row.type !== 'decided') continue;
      const decision = decodeDecision(row.data);
      const replayed: Replayed = decided.get(decision.programme) ?? { acts: [], last: undefined };
      decided.set(decision.programme, replayed);
      replayed.acts.push({ ...decision, seq: row.seq });
      replayed.last = replayDecision(replayed, shelf, known.account());
      continue;
    }
    const event = eventOfRow(seller, row);
    events.push(event);
    known.add(event);
    for (const reference of referencesOf(event, rules)) noteSeq(references, reference, row.seq);
  }
  const grouped = groupByReference(withoutWithdrawn(events), rules);
  const tally: Tally = mergeTallies(sealed?.tally ?? new Map(), new Map());
  for (const [reference, group] of grouped) addEntries(tally, settleReference(reference, group, rules), 1);
  const withdrawals = events.filter((event) => event.type === 'event.withdrawn');
  const account = grouped.get('account') ?? [];
  const standings = new Map([...decided].flatMap(([name, { last }]) => (last === undefined ? [] : [[name, last]])));
  const days = [...standings.values()].map(({ standing }) => standing.decidedOn);
  const decidedOn = days.length === 0 ? undefined : Math.max(...days);
  const lastBuyer = events.reduce((last, event) => Math.max(last, buyerNumberIn(event) ?? 0), sealed?.lastBuyer ?? 0);
  return {
    lastSeq: rows.at(-1)?.seq ?? 0,
    lastBuyer,
    references,
    withdrawals,
    account,
    tally,
    sealed,
    standings,
    decidedOn,
  };
}

function noteSeq(references: Map<Reference, number[]>, reference: Reference, seq: number): void {
  const seqs = references.get(reference);
  if (seqs === undefined) references.set(reference, [seq]);
  else seqs.push(seq);
}

type Act = Decision & { readonly seq: number };

/** The decisions of one programme so far, and what they lead to. */
interface Replayed {
  readonly acts: Act[];
  last: ReplayedStanding | undefined;
}

function replayDecision({ acts, last: before }: Replayed, shelf: PolicyShelf, account: Account): ReplayedStanding {
  const act = acts.at(-1) as Act; // safe: there is one
  const policyOf = (version: number) => shelf.compiled(act.programme, version).policy;
  const standing = standingAfterLast(before?.standing, acts, policyOf, account);
  // Where the act corrects an earlier day, the standing is still that of the last day.
  return { standing, seq: (act.revision === 0 ? act : (effectiveDecisions(acts).at(-1) ?? act)).seq };
}

/** What is known of the account from the events so far; made anew only where one of them says more of it. */
function knownAccount(rules: SettlementRules) {
  const said: SellerEvent[] = [];
  const withdrawn = new Set<string>();
  let account: Account | undefined;
  return {
    add(event: SellerEvent): void {
      if (event.type === 'event.withdrawn') withdrawn.add(identityOf(event.data));
      else if (/^(?:seller|policy)\./.test(event.type)) said.push(event);
      else return;
      account = undefined;
    },
    account(): Account {
      account ??= accountOf(
        said.filter((event) => !withdrawn.has(identityOf(event))),
        rules,
      );
      return account;
    },
  };
}
