import type { Account, AccountSpan } from './account.ts';
import type { Day } from './day.ts';

/** What lies over all of a seller's standings. */
export type Overlay = keyof typeof overlays;

export interface OverlayEffect {
  /** Whether a held badge is shown. */
  readonly shows: boolean;
  /** What a decision may change: all, a loss by a hard criterion alone, or nothing. */
  readonly judges: 'all' | 'hard' | 'nothing';
  /** Whether a level can be earned. */
  readonly earns: boolean;
  /** Whether one miss loses. */
  readonly strict: boolean;
}

/** Where several apply, the first counts. */
export const overlays = {
  closed: { shows: false, judges: 'all', earns: false, strict: false },
  suspended: { shows: false, judges: 'all', earns: false, strict: false },
  under_review: { shows: true, judges: 'nothing', earns: false, strict: false },
  paused: { shows: true, judges: 'hard', earns: false, strict: false },
  probation: { shows: true, judges: 'all', earns: false, strict: true },
  active: { shows: true, judges: 'all', earns: true, strict: false },
} as const satisfies Record<string, OverlayEffect>;

/** The longest a review freezes a standing. */
export const reviewDaysMax = 14;

/** What lies over an account on a day; probation lasts `probationDays` from a change of owner. */
export function overlayOn(account: Account, day: Day, probationDays = 0): Overlay {
  if (account.closedDay !== undefined && account.closedDay <= day) return 'closed';
  if (isWithin(account.suspensions, day)) return 'suspended';
  if (account.holds.some((hold) => lasts(hold, day) && day < hold.from + reviewDaysMax)) return 'under_review';
  if (isWithin(account.pauses, day)) return 'paused';
  return account.transfers.some((from) => from <= day && day < from + probationDays) ? 'probation' : 'active';
}

/** How many days before this one were paused. */
export function pausedDaysBefore({ pauses }: Account, day: Day): number {
  return pauses.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to ?? day - 1, day - 1) - from + 1), 0);
}

function isWithin(spans: readonly AccountSpan[], day: Day): boolean {
  return spans.some((span) => lasts(span, day));
}

function lasts({ from, to }: AccountSpan, day: Day): boolean {
  return from <= day && (to === undefined || day <= to);
}
