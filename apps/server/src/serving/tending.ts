import { formatDay, settlementRules } from '@gold-seller/criteria';
import type { DecideResult, Ledger } from '@gold-seller/ledger';
import { Cron } from 'croner';

/** What tending tells of. */
export interface TendingReport {
  readonly decided: (programme: string, result: DecideResult) => void;
  readonly failed: (error: unknown) => void;
}

export interface TendingOptions {
  readonly ledger: Pick<Ledger, 'settlement' | 'beginDay' | 'catchUp' | 'decide' | 'due'>;
  readonly now: () => number;
  readonly report: TendingReport;
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

/** Begins every day, decides on the days of every programme's cadence, and reviews what changed, while a server runs. */
export function startTending({ ledger, now, report }: TendingOptions): Tending {
  const tend = tender({ ledger, now, report });
  let under = Promise.resolve();
  /** One thing after the other. */
  const run = (work: () => Promise<void>) => {
    under = under.then(work).catch(report.failed);
    return under;
  };
  let isTouched = true;
  const minutes = new Cron('0 * * * * *', { protect: true }, () => run(tend));
  const seconds = new Cron('* * * * * *', { protect: true }, () => {
    if (!isTouched) return undefined;
    isTouched = false;
    return run(() => ledger.catchUp());
  });
  void run(tend);
  return {
    touched() {
      isTouched = true;
    },
    async stop() {
      minutes.stop();
      seconds.stop();
      await under;
    },
  };
}

/** One round: the day begins, and what is due is decided. */
export function tender({ ledger, now, report }: TendingOptions): () => Promise<void> {
  const { dayOf } = settlementRules(ledger.settlement);
  /** When runs were stopped. */
  const stopped = new Map<string, number>();
  return async () => {
    const today = dayOf(now());
    await ledger.beginDay(today);
    const waiting = new Set<string>();
    for (const { programme, day } of await ledger.due(today)) {
      const key = `${programme} ${formatDay(day)}`;
      // Decisions build on each other: what comes after a day that waits, waits too.
      if (waiting.has(programme)) continue;
      if (now() - (stopped.get(key) ?? Number.NEGATIVE_INFINITY) < retryMs) {
        waiting.add(programme);
        continue;
      }
      const result = await ledger.decide(programme, day);
      report.decided(programme, result);
      if (result.state === 'done') stopped.delete(key);
      else {
        stopped.set(key, now());
        waiting.add(programme);
      }
    }
  };
}
