import type { Day } from '../day.ts';
import type { DayOfInstant } from '../zone.ts';
import { grouped } from './grouped.ts';
import type { IntegrityRules } from './integrity-rules.ts';
import { poissonTail } from './poisson-tail.ts';
import { isRated, type RatedTrade, type Trade } from './trade.ts';

/** A day with far more ratings than the seller's own rate explains, nearly all of them praise. */
export interface BurstDay {
  readonly day: Day;
  readonly rated: readonly RatedTrade[];
}

/**
 * The seller's burst days, oldest first; none below the least sample, and none until enough days are known. The stars
 * are judged day by day: so more trades on other known days can only make a burst more usual.
 */
export function burstDaysOf(
  trades: readonly Trade[],
  { rating_burst: rules }: IntegrityRules,
  dayOf: DayOfInstant,
): readonly BurstDay[] {
  const rated = trades.filter(isRated);
  if (rated.length < rules.sampleMin) return [];
  const byDay = grouped(rated, ({ rating }) => dayOf(rating.at));
  const days = [...byDay].toSorted(([a], [b]) => a - b);
  const first = days[0]?.[0] ?? 0;
  return days.flatMap(([day, list]) => {
    const before = days.reduce(
      (sum, [each, { length }]) => sum + (isHistory(each, day, rules.historyDays) ? length : 0),
      0,
    );
    if (day - first < rules.historyDaysMin) return [];
    const known = Math.min(day - first, rules.historyDays);
    const rate = Math.max(rules.ratePerDayMin, before / known);
    const stars = list.reduce((sum, { rating }) => sum + rating.stars, 0);
    const praised = stars / list.length >= rules.starsMin;
    return praised && poissonTail(list.length, rate) < rules.tailBelow ? [{ day, rated: list }] : [];
  });
}

function isHistory(day: Day, of: Day, historyDays: number): boolean {
  return day < of && day >= of - historyDays;
}
