import { formatDay } from '@gold-seller/criteria';
import type { BrakeReason, DecideResult } from '@gold-seller/ledger';
import type { IfStopped } from './commands/decide-days.ts';

/** What a decision run came to, and what was done where it was stopped, in a line. */
export function decideText(result: DecideResult, ifStopped: IfStopped): string {
  const day = formatDay(result.day);
  if (result.state === 'needs_approval') {
    const state = ifStopped === 'discard' ? 'left out' : 'stopped';
    return `${day}: ${state}. ${result.reasons.map(reasonText).join(' ')}`;
  }
  const { decided, skipped, held, gained, lost } = result;
  const levels = Object.entries(held).map(([level, sellers]) => `${level} ${sellers}`);
  const left = skipped === 0 ? '' : `, ${skipped} decided before`;
  return `${day}: ${decided} decided${left}; holders: ${levels.join(', ')}; ${gained} gained, ${lost} lost`;
}

function reasonText(reason: BrakeReason): string {
  if (reason.kind === 'badges_lost') {
    const { losing, holders, allowed } = reason;
    return `It would take a badge from ${losing} of ${holders} holders; up to ${allowed} is usual.`;
  }
  const { measure, lastWeek, usualWeek } = reason;
  return `Of ${measure} there were ${lastWeek} in the last week it reads, usually ${Math.round(usualWeek)}: has a feed stopped?`;
}
