import { type Day, formatDay, settlementRules } from '@gold-seller/criteria';
import type { DecideResult, Ledger } from '@gold-seller/ledger';
import { Cron } from 'croner';

/** What tending tells of. */
export interface TendingReport {
  readonly decided: (programme: string, result: DecideResult) => void;
  /** The programme is named where it was a run of one. */
  readonly failed: (error: unknown, programme?: string) => void;
}

export interface TendingOptions {
  readonly ledger: Pick<Ledger, 'settlement' | 'beginDay' | 'catchUp' | 'decide' | 'due'>;
  readonly now: () => number;
  readonly report: TendingReport;
  /** Whether it makes the decisions that are due; left out of a server beside which another process makes them. */
  readonly decides: boolean;
}

/** Whatever has to happen to a ledger by itself while a server runs. */
export interface Tending {
  /** Events came in: what past decisions read may have changed. */
  touched(): void;
  /** Begins nothing more and waits for what is under way. */
  stop(): Promise<void>;
}

/** A run that waits for approval is tried again only so often: the feed may have come back. */
const retryMs = 3_600_000;

/**
 * Begins every day, reviews what changed, and decides on the days of every programme's cadence, while a server runs. Runs
 * of decisions may be long: days begin and changes are reviewed meanwhile.
 */
export function startTending({ ledger, now, report, decides }: TendingOptions): Tending {
  const begin = dayBeginner({ ledger, now });
  const decide = decider({ ledger, now, report });
  let under = Promise.resolve();
  /** One thing after the other. */
  const run = (work: () => Promise<void>) => {
    under = under.then(work).catch((error: unknown) => report.failed(error));
    return under;
  };
  let deciding: Promise<void> | undefined;
  let isStopped = false;
  const startDeciding = () => {
    if (!decides || isStopped) return;
    deciding ??= decide()
      .catch((error: unknown) => report.failed(error))
      .finally(() => {
        deciding = undefined;
      });
  };
  const minute = () => run(begin).then(startDeciding);
  let isTouched = true;
  const minutes = new Cron('0 * * * * *', { protect: true }, minute);
  const seconds = new Cron('* * * * * *', { protect: true }, () => {
    if (!isTouched) return undefined;
    isTouched = false;
    return run(() => ledger.catchUp());
  });
  void minute();
  return {
    touched() {
      isTouched = true;
    },
    async stop() {
      isStopped = true;
      minutes.stop();
      seconds.stop();
      await under;
      await deciding;
    },
  };
}

type Settled = Pick<TendingOptions, 'ledger' | 'now'>;

function dayBeginner({ ledger, now }: Settled): () => Promise<void> {
  const { dayOf } = settlementRules(ledger.settlement);
  return async () => {
    await ledger.beginDay(dayOf(now()));
  };
}

/** One round: what is due is decided. What fails of one programme is tried again the next time, and holds up no other. */
export function decider({ ledger, now, report }: Settled & Pick<TendingOptions, 'report'>): () => Promise<void> {
  const { dayOf } = settlementRules(ledger.settlement);
  /** When runs were stopped. */
  const stopped = new Map<string, number>();
  /** Whether it is done. */
  const decide = async ({ programme, day }: { readonly programme: string; readonly day: Day }) => {
    const key = `${programme} ${formatDay(day)}`;
    if (now() - (stopped.get(key) ?? Number.NEGATIVE_INFINITY) < retryMs) return false;
    try {
      const result = await ledger.decide(programme, day);
      report.decided(programme, result);
      if (result.state === 'done') stopped.delete(key);
      else stopped.set(key, now());
      return result.state === 'done';
    } catch (error) {
      report.failed(error, programme);
      return false;
    }
  };
  return async () => {
    const waiting = new Set<string>();
    for (const due of await ledger.due(dayOf(now()))) {
      // Decisions build on each other: what comes after a day that waits, waits too.
      if (waiting.has(due.programme)) continue;
      if (!(await decide(due))) waiting.add(due.programme);
    }
  };
}
